package org.tandem.screening.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// Writes Latin letters outside ASCII in ASCII, in the two ways people do: bare (`Muller`) and spelled out (`Mueller`).
public final class LatinLetters {
    private static final Map<Character, String> KNOWN_BARE = new HashMap<>();
    private static final Map<Character, String> KNOWN_SPELLED = new HashMap<>();
    /// What is written for the letters of nearly all names, by [#place].
    private static final String[] BARE;

    private static final String[] SPELLED;
    private static final char FIRST_BLOCKS_END = '\u0370';
    private static final char MORE_BEGIN = '\u1e00';
    private static final char MORE_END = '\u1f00';
    private static final int PLACES = FIRST_BLOCKS_END + MORE_END - MORE_BEGIN;

    static {
        for (String line : Resource.lines(LatinLetters.class, "latin.txt")) {
            String[] columns = line.split(" +", -1);
            KNOWN_BARE.put(columns[0].charAt(0), columns[1]);
            KNOWN_SPELLED.put(columns[0].charAt(0), columns[columns.length - 1]);
        }
        BARE = table(KNOWN_BARE);
        SPELLED = table(KNOWN_SPELLED);
    }

    private LatinLetters() {}

    public static String bare(String word) {
        return written(word, BARE, KNOWN_BARE);
    }

    public static String spelled(String word) {
        return written(word, SPELLED, KNOWN_SPELLED);
    }

    private static String written(String word, String[] table, Map<Character, String> known) {
        StringBuilder out = new StringBuilder(word.length() + 2);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int place = place(c);
            if (isPlain(c)) {
                out.append(c);
            } else {
                out.append(place < 0 ? written(c, known) : table[place]);
            }
        }
        return out.toString();
    }

    private static int place(char c) {
        if (c < FIRST_BLOCKS_END) {
            return c;
        }
        return c >= MORE_BEGIN && c < MORE_END ? FIRST_BLOCKS_END + c - MORE_BEGIN : -1;
    }

    private static String[] table(Map<Character, String> known) {
        String[] table = new String[PLACES];
        for (char c = 0; c < MORE_END; c++) {
            if (place(c) >= 0) {
                table[place(c)] = written(c, known);
            }
        }
        return table;
    }

    private static String written(char c, Map<Character, String> known) {
        String listed = known.get(c);
        if (listed != null) {
            return listed;
        }
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                .chars()
                .filter(part -> isPlain((char) part))
                .forEach(part -> out.append((char) part));
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
