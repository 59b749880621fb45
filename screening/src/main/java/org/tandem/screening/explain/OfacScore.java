package org.tandem.screening.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What OFAC's public search tool would say about two names: an advisory second opinion, on which no decision rests.
///
/// The tool compares Latin letters alone, by Jaro–Winkler: word by word, each word of the query with its best word, and
/// the two whole names if they begin with the same letter; the higher counts. Floating point, but only `+ - * /`, which
/// give the same on every machine.
public final class OfacScore {
    private static final double WORD_FLOOR = 0.5;
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int PREFIX = 4;
    private static final int SHORT_WORD = 2;
    private static final int HUNDRED = 100;

    private OfacScore() {}

    /// 0 to 100.
    public static int of(String query, String listed) {
        String mine = plain(query);
        String theirs = plain(listed);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        double whole = mine.charAt(0) == theirs.charAt(0) ? jaroWinkler(mine, theirs) : 0;
        return (int) (Math.max(whole, byWords(words(mine), List.of(theirs.split(" ", -1)))) * HUNDRED + WORD_FLOOR);
    }

    private static String plain(String name) {
        StringBuilder out = new StringBuilder(name.length());
        String upper = name.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            boolean kept = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            boolean gap = c == ' ' || c == '-' || c == '/';
            if (kept) {
                out.append(c);
            } else if (gap && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /// Short words of the query are dropped unless there are no others.
    private static List<String> words(String plain) {
        List<String> all = List.of(plain.split(" ", -1));
        List<String> longer = new ArrayList<>(all);
        longer.removeIf(word -> word.length() <= SHORT_WORD);
        return longer.isEmpty() ? all : longer;
    }

    private static double byWords(List<String> query, List<String> listed) {
        double sum = 0;
        for (String word : query) {
            double best = 0;
            for (String other : listed) {
                best = Math.max(best, jaroWinkler(word, other));
            }
            sum += best < WORD_FLOOR ? 0 : best;
        }
        return sum / query.size();
    }

    private static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int prefix = 0;
        while (prefix < Math.min(PREFIX, Math.min(a.length(), b.length())) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] taken = new boolean[b.length()];
        StringBuilder mine = new StringBuilder();
        for (int i = 0; i < a.length(); i++) {
            int from = Math.max(0, i - window);
            int to = Math.min(b.length(), i + window + 1);
            for (int j = from; j < to; j++) {
                if (!taken[j] && a.charAt(i) == b.charAt(j)) {
                    taken[j] = true;
                    mine.append(a.charAt(i));
                    break;
                }
            }
        }
        int matches = mine.length();
        if (matches == 0) {
            return 0;
        }
        int swaps = 0;
        int at = 0;
        for (int j = 0; j < b.length(); j++) {
            if (taken[j]) {
                swaps += b.charAt(j) != mine.charAt(at++) ? 1 : 0;
            }
        }
        double m = matches;
        return (m / a.length() + m / b.length() + (m - swaps / 2) / m) / 3;
    }
}
