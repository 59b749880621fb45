package org.tandem.screening.reading;

import java.util.stream.Stream;

/// Folds a Latin spelling to what it sounds like, so that the romanisations of one word fall together.
///
/// `Aliaksandr` and `Alyaksandr`, `Lukashenka` and `Lukašenko`, `Navumau` and `Navumov` fold alike. It forgives only
/// what spelling conventions do: letters of one sound, doubled letters, glides, and the vowels that Belarusian writes
/// as spoken. Made for retrieval and for telling a spelling from another name; whoever scores also looks at the letters
/// themselves.
public final class SoundFold {
    private static final int SHORTEST_STEM = 3;
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

    /// The same by their first letter.
    private static final String[][][] SEVERAL_BY_FIRST = byFirst();

    private SoundFold() {}

    private static String[][][] byFirst() {
        String[][][] byFirst = new String['z' + 1][][];
        for (char first = 0; first < byFirst.length; first++) {
            String letter = String.valueOf(first);
            byFirst[first] = Stream.of(SEVERAL_LETTERS)
                    .filter(sound -> sound[0].startsWith(letter))
                    .toArray(String[][]::new);
        }
        return byFirst;
    }

    /// The consonants with each run of vowels as one mark: equal for nearly all spellings of a word, and for some
    /// others.
    public static String skeleton(String fold) {
        StringBuilder out = new StringBuilder(fold.length());
        for (int i = 0; i < fold.length(); i++) {
            char c = fold.charAt(i);
            char kept = isVowel(c) ? '*' : c;
            if (kept != '*' || out.isEmpty() || out.charAt(out.length() - 1) != '*') {
                out.append(kept);
            }
        }
        return out.toString();
    }

    /// Consonants alone: what an Arabic or Hebrew spelling tells.
    public static String consonants(String fold) {
        StringBuilder out = new StringBuilder(fold.length());
        for (int i = 0; i < fold.length(); i++) {
            if (!isVowel(fold.charAt(i))) {
                out.append(fold.charAt(i));
            }
        }
        return out.toString();
    }

    /// @param word letters a–z and digits
    public static String of(String word) {
        String source = surnameEnding(asInRussian(word));
        StringBuilder out = new StringBuilder(source.length());
        int at = 0;
        while (at < source.length()) {
            at += step(source, at, out);
        }
        return out.toString();
    }

    /// What Belarusian writes as spoken: `dz` and `ts` before a soft vowel, `ia` for an unstressed e, u for v.
    private static String asInRussian(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean softened = (word.startsWith("dz", i) || word.startsWith("ts", i)) && isSoft(word, i + 2);
            if (softened) {
                out.append(c);
                i++;
            } else if (i > 0
                    && isGlide(c)
                    && i + 2 < word.length()
                    && word.charAt(i + 1) == 'a'
                    && isConsonant(word.charAt(i - 1))
                    && isConsonant(word.charAt(i + 2))) {
                out.append('e');
                i++;
            } else if (c == 'u'
                    && i > 1
                    && (word.startsWith("sk", i + 1) || word.startsWith("ch", i + 1))
                    && (word.charAt(i - 1) == 'a' || word.charAt(i - 1) == 'o')) {
                out.append('v');
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isSoft(String word, int at) {
        return at < word.length() && (word.charAt(at) == 'i' || word.charAt(at) == 'e' || word.charAt(at) == 'y');
    }

    private static boolean isGlide(char c) {
        return c == 'i' || c == 'y' || c == 'j';
    }

    private static boolean isConsonant(char c) {
        return "aeiouyj".indexOf(c) < 0;
    }

    /// `-au`, `-aw`, `-ou`, `-ow`, `-ev`, `-off` end one and the same kind of surname; so do their feminine forms.
    private static String surnameEnding(String word) {
        return switch (word.charAt(word.length() - 1)) {
            case 'f', 'u', 'v', 'w' -> withEnding(word, MASCULINE, "ov");
            case 'a' -> withEnding(word, FEMININE, "ova");
            default -> word;
        };
    }

    private static String withEnding(String word, String[] endings, String common) {
        for (String ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length()) + common;
            }
        }
        return word;
    }

    /// Appends the sound that begins at an index and returns how many letters wrote it.
    private static int step(String word, int at, StringBuilder out) {
        char c = word.charAt(at);
        for (String[] sound : SEVERAL_BY_FIRST[c]) {
            if (word.startsWith(sound[0], at)) {
                append(sound[1].charAt(0), out);
                return sound[0].length();
            }
        }
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        switch (c) {
            case 'a', 'o' -> append('a', out);
            case 'e', 'i', 'y', 'j' -> append('i', out);
            case 'w', 'v' -> append('v', out);
            case 'g', 'h' -> append('h', out);
            case 'q', 'k' -> append('k', out);
            case 'c' -> append(next == 'e' || next == 'i' || next == 'y' ? 's' : 'k', out);
            case 'x' -> {
                append('k', out);
                append('s', out);
            }
            default -> append(c, out);
        }
        return 1;
    }

    /// A doubled letter is one, and a glide before another vowel is not heard.
    private static void append(char sound, StringBuilder out) {
        int last = out.length() - 1;
        if (last >= 0) {
            char before = out.charAt(last);
            if (before == sound && !Character.isDigit(sound)) {
                return;
            }
            if (before == 'i' && isVowel(sound)) {
                out.setCharAt(last, sound);
                if (last > 0 && out.charAt(last - 1) == sound) {
                    out.setLength(last);
                }
                return;
            }
        }
        out.append(sound);
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'i' || c == 'u';
    }
}
