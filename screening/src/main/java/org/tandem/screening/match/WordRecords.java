package org.tandem.screening.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.tandem.screening.equivalence.Role;

/// Words as a few bytes each, side by side by their numbers: to compare a word then costs one look into far memory,
/// and not one for each of its parts. Immutable.
///
/// A record is a head of eight bytes, then the letters, then the sounds. Words of several readings, of very many
/// letters, numbers and initials have an empty one: these must be asked themselves.
public final class WordRecords {
    /// How many bytes a record takes.
    public static final int SIZE = 32;

    private static final VarHandle HEADS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NONE = 0;
    private static final int HEAD = Long.BYTES;
    private static final int LENGTH_BITS = 6;
    private static final int LENGTH = (1 << LENGTH_BITS) - 1;
    private static final int CONSONANTAL_SHIFT = 2 * LENGTH_BITS;
    private static final int GIVEN_SHIFT = 16;
    private static final int CLASS_BITS = 16;
    private static final int CLASS = (1 << CLASS_BITS) - 1;

    private final byte[] records;

    public WordRecords(Word[] words) {
        records = new byte[words.length * SIZE];
        for (int number = 0; number < words.length; number++) {
            if (hasRecord(words[number])) {
                write(words[number], number * SIZE);
            }
        }
    }

    private static boolean hasRecord(Word word) {
        return word.readingCount() == 1
                && word.length(0) + word.soundLength(0) <= SIZE - HEAD
                && word.role() != Role.NUMBER
                && word.role() != Role.INITIAL;
    }

    private void write(Word word, int at) {
        byte[] letters = word.letters(0);
        byte[] sounds = word.fold(0);
        long classes = word.given() | (long) word.shortGiven() << CLASS_BITS | (long) word.father() << 2 * CLASS_BITS;
        long head = letters.length
                | (long) sounds.length << LENGTH_BITS
                | (word.isConsonantal() ? 1L << CONSONANTAL_SHIFT : 0)
                | classes << GIVEN_SHIFT;
        HEADS.set(records, at, head);
        System.arraycopy(letters, 0, records, at + HEAD, letters.length);
        System.arraycopy(sounds, 0, records, at + HEAD + letters.length, sounds.length);
    }

    /// Copies the record of a word, to one place of many. In four steps and not by a call, so that the processor
    /// waits for many records at once.
    public void copy(int number, byte[] into, int place) {
        for (int part = 0; part < SIZE; part += Long.BYTES) {
            HEADS.set(into, place * SIZE + part, (long) HEADS.get(records, number * SIZE + part));
        }
    }

    public static boolean isEmpty(byte[] records, int place) {
        return head(records, place) == NONE;
    }

    /// What is known of a word beside its letters and sounds.
    static long head(byte[] records, int place) {
        return (long) HEADS.get(records, place * SIZE);
    }

    /// Where its letters begin; the sounds follow them.
    static int begin(int place) {
        return place * SIZE + HEAD;
    }

    static int length(long head) {
        return (int) head & LENGTH;
    }

    static int soundLength(long head) {
        return (int) (head >>> LENGTH_BITS) & LENGTH;
    }

    static boolean isConsonantal(long head) {
        return (head & 1L << CONSONANTAL_SHIFT) != 0;
    }

    /// See [Word#given].
    static int given(long head) {
        return (int) (head >>> GIVEN_SHIFT) & CLASS;
    }

    /// See [Word#shortGiven].
    static int shortGiven(long head) {
        return (int) (head >>> GIVEN_SHIFT + CLASS_BITS) & CLASS;
    }

    /// See [Word#father].
    static int father(long head) {
        return (int) (head >>> GIVEN_SHIFT + 2 * CLASS_BITS) & CLASS;
    }
}
