package org.tandem.screening.reading;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// Folds a Latin spelling to what it sounds like, so that the romanisations of one word fall together.
///
/// `Aliaksandr` and `Alyaksandr`, `Lukashenka` and `Lukašenko`, `Navumau` and `Navumov` fold alike. It forgives only
/// what spelling conventions do: letters of one sound, doubled letters, glides, and the vowels that Belarusian writes
/// as spoken. Made for retrieval and for telling a spelling from another name; whoever scores also looks at the letters
/// themselves.
public final class SoundFold {
    private static final int SHORTEST_STEM = 3;
    private static final String[] NONE = {};
    private static final String[] MASCULINE = {
        "yeff", "yoff", "eff", "off", "iou", "yow", "jow", "iow", "jou", "you", "yov", "iov", "jov", "yev", "iev",
        "jev", "au", "aw", "ou", "ow", "ov", "ev", "eu", "ew"
    };
    private static final String[] FEMININE = {"yova", "iova", "jova", "yeva", "ieva", "jeva", "ova", "eva", "ava"};
    /// Spelling and sound, the longest spellings first.
    private static final String[][] SEVERAL_LETTERS = {
        {"shch", "s"},
        {"szcz", "s"},
        {"stch", "s"},
        {"tsch", "c"},
        {"sch", "s"},
        {"tch", "c"},
        {"dzh", "i"},
        {"tsz", "s"},
        {"sh", "s"},
        {"sz", "s"},
        {"zh", "z"},
        {"kh", "h"},
        {"gh", "h"},
        {"ch", "c"},
        {"cz", "c"},
        {"ts", "s"},
        {"tz", "s"},
        {"ph", "f"},
        {"th", "t"},
        {"dh", "d"},
        {"ck", "k"},
        {"dj", "i"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"}
    };

    /// The same by their first letter, and of each first letter the second ones, a bit each.
    private static final String[][][] SEVERAL_BY_FIRST = new String['z' + 1][][];

    private static final int[] SECOND_LETTERS = new int['z' + 1];
    private static final char END = ' ';

    static {
        for (char first = 0; first <= 'z'; first++) {
            String letter = String.valueOf(first);
            SEVERAL_BY_FIRST[first] = Stream.of(SEVERAL_LETTERS)
                    .filter(sound -> sound[0].startsWith(letter))
                    .toArray(String[][]::new);
            for (String[] sound : SEVERAL_BY_FIRST[first]) {
                SECOND_LETTERS[first] |= bit(sound[0].charAt(1));
            }
        }
    }

    private SoundFold() {}

    /// The consonants with each run of vowels as one mark: equal for nearly all spellings of a word, and for some
    /// others.
    public static String skeleton(String fold) {
        byte[] out = new byte[fold.length()];
        int length = 0;
        for (int i = 0; i < fold.length(); i++) {
            char c = fold.charAt(i);
            if (!isVowel(c)) {
                out[length++] = (byte) c;
            } else if (length == 0 || out[length - 1] != '*') {
                out[length++] = '*';
            }
        }
        return text(out, length);
    }

    /// Consonants alone: what an Arabic or Hebrew spelling tells.
    public static String consonants(String fold) {
        byte[] out = new byte[fold.length()];
        int length = 0;
        for (int i = 0; i < fold.length(); i++) {
            if (!isVowel(fold.charAt(i))) {
                out[length++] = (byte) fold.charAt(i);
            }
        }
        return text(out, length);
    }

    /// @param word letters a–z and digits
    public static String of(String word) {
        byte[] source = new byte[word.length()];
        int end = surnameEnding(source, asInRussian(word, source));
        byte[] out = new byte[2 * end];
        int length = 0;
        for (int at = 0; at < end; ) {
            String[] several = several(source, at, end);
            if (several.length == 0) {
                length = single(source[at], at + 1 < end ? source[at + 1] : END, out, length);
                at++;
            } else {
                length = append(several[1].charAt(0), out, length);
                at += several[0].length();
            }
        }
        return text(out, length);
    }

    private static String text(byte[] letters, int length) {
        return new String(letters, 0, length, StandardCharsets.ISO_8859_1);
    }

    /// What Belarusian writes as spoken: `dz` and `ts` before a soft vowel, `ia` for an unstressed e, u for v.
    ///
    /// @return how many letters were written
    private static int asInRussian(String word, byte[] out) {
        int length = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = at(word, i + 1);
            char then = at(word, i + 2);
            if ((c == 'd' && next == 'z' || c == 't' && next == 's') && isSoft(then)) {
                i++;
            } else if (i > 0 && isGlide(c) && next == 'a' && isConsonant(then) && isConsonant(word.charAt(i - 1))) {
                c = 'e';
                i++;
            } else if (c == 'u' && i > 1 && (next == 's' && then == 'k' || next == 'c' && then == 'h')) {
                c = word.charAt(i - 1) == 'a' || word.charAt(i - 1) == 'o' ? 'v' : c;
            }
            out[length++] = (byte) c;
        }
        return length;
    }

    private static char at(String word, int at) {
        return at < word.length() ? word.charAt(at) : END;
    }

    private static boolean isSoft(char c) {
        return c == 'i' || c == 'e' || c == 'y';
    }

    private static boolean isGlide(char c) {
        return c == 'i' || c == 'y' || c == 'j';
    }

    private static boolean isConsonant(char c) {
        return c != END && "aeiouyj".indexOf(c) < 0;
    }

    /// `-au`, `-aw`, `-ou`, `-ow`, `-ev`, `-off` end one and the same kind of surname; so do their feminine forms.
    ///
    /// @return how long the word is then
    private static int surnameEnding(byte[] word, int length) {
        int before = length < 2 ? END : word[length - 2];
        return switch (word[length - 1]) {
            case 'f' -> before == 'f' ? withEnding(word, length, MASCULINE, "ov") : length;
            case 'u', 'v', 'w' ->
                before == 'a' || before == 'e' || before == 'o' ? withEnding(word, length, MASCULINE, "ov") : length;
            case 'a' -> before == 'v' ? withEnding(word, length, FEMININE, "ova") : length;
            default -> length;
        };
    }

    private static int withEnding(byte[] word, int length, String[] endings, String common) {
        for (String ending : endings) {
            int stem = length - ending.length();
            if (stem >= SHORTEST_STEM && isAt(word, stem, length, ending)) {
                for (int i = 0; i < common.length(); i++) {
                    word[stem + i] = (byte) common.charAt(i);
                }
                return stem + common.length();
            }
        }
        return length;
    }

    private static boolean isAt(byte[] word, int at, int end, String letters) {
        if (letters.length() > end - at) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            if (word[at + i] != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The spelling of several letters that begins at an index, and its sound; or nothing.
    private static String[] several(byte[] word, int at, int end) {
        byte first = word[at];
        if (at + 1 < end && (SECOND_LETTERS[first] & bit(word[at + 1])) != 0) {
            for (String[] sound : SEVERAL_BY_FIRST[first]) {
                if (isAt(word, at, end, sound[0])) {
                    return sound;
                }
            }
        }
        return NONE;
    }

    private static int bit(int letter) {
        return 1 << letter;
    }

    /// Appends the sound of a letter and returns how many sounds there are then.
    private static int single(int c, int next, byte[] out, int length) {
        return switch (c) {
            case 'a', 'o' -> append('a', out, length);
            case 'e', 'i', 'y', 'j' -> append('i', out, length);
            case 'w', 'v' -> append('v', out, length);
            case 'g', 'h' -> append('h', out, length);
            case 'q', 'k' -> append('k', out, length);
            case 'c' -> append(next == 'e' || next == 'i' || next == 'y' ? 's' : 'k', out, length);
            case 'x' -> append('s', out, append('k', out, length));
            default -> append((char) c, out, length);
        };
    }

    /// A doubled letter is one, and a glide before another vowel is not heard.
    private static int append(char sound, byte[] out, int length) {
        if (length > 0) {
            byte before = out[length - 1];
            if (before == sound && !Character.isDigit(sound)) {
                return length;
            }
            if (before == 'i' && isVowel(sound)) {
                out[length - 1] = (byte) sound;
                return length > 1 && out[length - 2] == sound ? length - 1 : length;
            }
        }
        out[length] = (byte) sound;
        return length + 1;
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'i' || c == 'u';
    }
}
