package org.tandem.iso20022.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// Whether bytes are UTF-8 without control characters, judged before any parser sees them: parsers differ in what they
/// let pass, and two readers must never see two different texts.
final class Utf8 {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;

    private Utf8() {}

    static @Nullable Flaw check(byte[] bytes, int from, int to) {
        if (to - from >= 2) {
            int mark = (bytes[from] & 0xff) << 8 | bytes[from + 1] & 0xff;
            if (mark == 0xfeff || mark == 0xfffe || mark == 0x003c || mark == 0x3c00) {
                return new Flaw("the message is in UTF-16; messages are in UTF-8", 1, 1);
            }
            if (mark == 0xefbb) {
                return new Flaw("the message starts with a byte order mark; messages are in UTF-8 without one", 1, 1);
            }
        }
        int at = from;
        while (at < to) {
            at = plain(bytes, at, to);
            if (at == to) {
                return null;
            }
            int length = sequence(bytes, at, to);
            if (length == 0) {
                int value = bytes[at] & 0xff;
                String what = value < 0x20 || value == 0x7f ? "the control character " : "a byte that is not UTF-8: ";
                return flaw(what + "0x" + Integer.toHexString(value), bytes, from, at);
            }
            at += length;
        }
        return null;
    }

    /// Skips bytes from 0x20 to 0x7e, eight at a time.
    private static int plain(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 8 <= to) {
            long word = (long) LONG.get(bytes, at);
            // A byte below 0x20 borrows in the first term, 0x7f carries in the second, one above shows in the word.
            long special = word - ONES * 0x20 | word + ONES | word;
            if ((special & HIGH_BITS) != 0) {
                break;
            }
            at += 8;
        }
        while (at < to && bytes[at] >= 0x20 && bytes[at] != 0x7f) {
            at++;
        }
        return at;
    }

    /// The length of the character at `at`, or 0 when it is malformed or a control character.
    private static int sequence(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return first == '\n' || first == '\r' || first == '\t' ? 1 : 0;
        }
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        if (first < 0xc2 || first > 0xf4 || at + length > to) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xff;
        boolean overlong = first == 0xe0 && second < 0xa0 || first == 0xf0 && second < 0x90;
        boolean surrogate = first == 0xed && second > 0x9f;
        boolean beyond = first == 0xf4 && second > 0x8f;
        // U+0080 to U+009F are control characters too.
        boolean control = first == 0xc2 && second < 0xa0;
        return overlong || surrogate || beyond || control ? 0 : length;
    }

    private static Flaw flaw(String what, byte[] bytes, int from, int at) {
        int line = 1;
        int column = 1;
        for (int i = from; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
                column = 1;
            } else if ((bytes[i] & 0xc0) != 0x80) {
                column++;
            }
        }
        return new Flaw(what, line, column);
    }
}
