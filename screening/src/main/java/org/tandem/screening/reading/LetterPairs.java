package org.tandem.screening.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;

/// Reads words of one script by what each letter adds to the letter before it: looked up, where rules are searched.
///
/// `ц` adds `ts`, or `ch`, by the standard; a Devanagari vowel takes back the `a` of its consonant and adds its own,
/// as a small kana does. The rules are asked of every two letters once, when they first meet. Several rules may read
/// side by side; what they say of the same two letters lies together. Right only for rules that look no further, which
/// tests have to show for each script. For any thread.
final class LetterPairs {
    private static final int MOST_ADDED = 7;
    /// The highest bits of a piece are one more than how many letters it takes back, the next how many it adds, and
    /// the lower bytes are these, the first one lowest.
    private static final int TAKES_BACK = 60;

    private static final int ADDS = 56;
    private static final int COUNT = 15;
    private static final long NOT_ASKED = 0;
    private static final long UNREADABLE = -1;
    private static final VarHandle LETTERS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final String letters;
    private final List<Function<String, Optional<String>>> rules;
    private final boolean alone;
    private final int stride;
    private final char first;
    /// From one, by character; zero is none of the letters.
    private final char[] numbers;
    /// By the letter before, the letter, and the rules; where these are several, then which of them say the same.
    private final AtomicLongArray pieces;

    private LetterPairs(String letters, boolean alone, List<Function<String, Optional<String>>> rules) {
        this.letters = letters;
        this.alone = alone;
        this.rules = rules;
        stride = rules.size() == 1 ? 1 : rules.size() + 1;
        first = (char) letters.chars().min().orElse(0);
        numbers = new char[letters.chars().max().orElse(0) - first + 1];
        for (int i = 0; i < letters.length(); i++) {
            numbers[letters.charAt(i) - first] = (char) (i + 1);
        }
        pieces = new AtomicLongArray((alone ? 1 : letters.length() + 1) * letters.length() * stride);
    }

    /// @param rules each read a word in letters a–z and digits, or find a letter that they do not know
    static LetterPairs of(String letters, List<Function<String, Optional<String>>> rules) {
        return new LetterPairs(letters, false, rules);
    }

    /// For letters to which the letter before is nothing.
    static LetterPairs alone(String letters, Function<String, String> rules) {
        return new LetterPairs(letters, true, List.of(letter -> Optional.of(rules.apply(letter))));
    }

    /// Whether these letters are all the word has.
    boolean cover(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!has(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    boolean has(char c) {
        int at = c - first;
        return at >= 0 && at < numbers.length && numbers[at] > 0;
    }

    /// @param word that the letters cover
    /// @param way which of the rules
    /// @return empty as well when they do not know a letter
    String read(String word, int way) {
        byte[] out = new byte[word.length() * MOST_ADDED + Long.BYTES];
        int length = 0;
        int before = 0;
        for (int i = 0; i < word.length(); i++) {
            int letter = numbers[word.charAt(i) - first];
            long piece = piece(before, letter, way);
            if (piece == UNREADABLE) {
                return "";
            }
            length -= (int) (piece >>> TAKES_BACK) - 1;
            LETTERS.set(out, length, piece);
            length += (int) (piece >>> ADDS) & COUNT;
            before = alone ? 0 : letter;
        }
        return new String(out, 0, length, StandardCharsets.ISO_8859_1);
    }

    /// @param word that the letters cover
    /// @return for each of the rules a byte, the first one lowest, and in it a bit for each that reads the word
    ///     alike
    long alike(String word) {
        long alike = -1;
        int before = 0;
        for (int i = 0; i < word.length(); i++) {
            int letter = numbers[word.charAt(i) - first];
            alike &= piece(before, letter, rules.size());
            before = alone ? 0 : letter;
        }
        return alike;
    }

    /// Asks of every two letters now.
    void load() {
        for (int before = 0; before <= (alone ? 0 : letters.length()); before++) {
            for (int letter = 1; letter <= letters.length(); letter++) {
                for (int way = 0; way < stride; way++) {
                    piece(before, letter, way);
                }
            }
        }
    }

    private long piece(int before, int letter, int way) {
        int at = (before * letters.length() + letter - 1) * stride + way;
        long piece = pieces.get(at);
        if (piece == NOT_ASKED) {
            piece = way == rules.size() ? alike(before, letter) : asked(before, letter, way);
            pieces.set(at, piece);
        }
        return piece;
    }

    private long asked(int before, int letter, int way) {
        String begin = letters.substring(Math.max(0, before - 1), before);
        Optional<String> whole = rules.get(way).apply(begin + letters.charAt(letter - 1));
        return whole.isEmpty() ? UNREADABLE : difference(read(begin, way), whole.get());
    }

    private long alike(int before, int letter) {
        long alike = 0;
        for (int way = 0; way < rules.size(); way++) {
            for (int other = 0; other < rules.size(); other++) {
                if (piece(before, letter, way) == piece(before, letter, other)) {
                    alike |= 1L << way * Byte.SIZE + other;
                }
            }
        }
        return alike;
    }

    private static long difference(String without, String with) {
        int same = 0;
        while (same < without.length() && same < with.length() && without.charAt(same) == with.charAt(same)) {
            same++;
        }
        if (with.length() - same > MOST_ADDED) {
            throw new IllegalStateException(with + " adds more than " + MOST_ADDED + " letters to " + without);
        }
        long piece = (long) (without.length() - same + 1) << TAKES_BACK | (long) (with.length() - same) << ADDS;
        for (int i = same; i < with.length(); i++) {
            piece |= (long) with.charAt(i) << (i - same) * Byte.SIZE;
        }
        return piece;
    }
}
