package org.tandem.screening.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// Writes Latin letters outside ASCII in ASCII, in the two ways people do: bare (`Muller`) and spelled out (`Mueller`).
public final class LatinLetters {
    private static final Map<Character, String> BARE = new HashMap<>();
    private static final Map<Character, String> SPELLED = new HashMap<>();

    static {
        for (String line : Resource.lines(LatinLetters.class, "latin.txt")) {
            String[] columns = line.split(" +", -1);
            BARE.put(columns[0].charAt(0), columns[1]);
            SPELLED.put(columns[0].charAt(0), columns[columns.length - 1]);
        }
    }

    private LatinLetters() {}

    public static String bare(String word) {
        return written(word, BARE);
    }

    public static String spelled(String word) {
        return written(word, SPELLED);
    }

    private static String written(String word, Map<Character, String> letters) {
        StringBuilder out = new StringBuilder(word.length() + 2);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            String known = letters.get(c);
            if (known != null) {
                out.append(known);
            } else if (isPlain(c)) {
                out.append(c);
            } else {
                String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                parts.chars().filter(part -> isPlain((char) part)).forEach(part -> out.append((char) part));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
