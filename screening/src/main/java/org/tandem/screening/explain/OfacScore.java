package org.tandem.screening.explain;

import java.util.Arrays;
import java.util.Locale;

/// What OFAC's public search tool would say about a name and listed ones: an advisory second opinion, on which no
/// decision rests.
///
/// The tool compares Latin letters alone, by Jaro–Winkler: word by word, each word of the query with its best word, and
/// the two whole names if they begin with the same letter; the higher counts. Floating point, but only `+ - * /`, which
/// give the same on every machine. Holds the working arrays of a comparison; for one thread.
public final class OfacScore {
    private static final double WORD_FLOOR = 0.5;
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int PREFIX = 4;
    private static final int SHORT_WORD = 2;
    private static final int HUNDRED = 100;
    private static final char ASCII_END = 0x80;

    private final char[] mine;
    private final int mineLength;
    private char[] theirs = {};
    private int theirsLength;
    /// The letters of one text that the other has, too; and which letters of the other these are.
    private char[] shared = {};
    private boolean[] taken = {};

    /// @param query the name that is looked for
    public OfacScore(String query) {
        String upper = upperCase(query);
        mine = new char[upper.length()];
        mineLength = plain(upper, mine);
        shared = new char[mineLength];
    }

    /// 0 to 100.
    public int with(String listed) {
        String upper = upperCase(listed);
        if (theirs.length < upper.length()) {
            theirs = new char[2 * upper.length()];
            taken = new boolean[theirs.length];
        }
        theirsLength = plain(upper, theirs);
        if (mineLength == 0 || theirsLength == 0) {
            return 0;
        }
        double whole = mine[0] == theirs[0] ? jaroWinkler(0, mineLength, 0, theirsLength) : 0;
        return (int) (Math.max(whole, byWords()) * HUNDRED + WORD_FLOOR);
    }

    /// Of plain letters each one's case is changed below.
    private static String upperCase(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= ASCII_END) {
                return name.toUpperCase(Locale.ROOT);
            }
        }
        return name;
    }

    /// Writes letters, digits and single gaps.
    ///
    /// @return how many
    private static int plain(String name, char[] out) {
        int length = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
            boolean gap = c == ' ' || c == '-' || c == '/';
            if (upper >= 'A' && upper <= 'Z' || c >= '0' && c <= '9') {
                out[length++] = upper;
            } else if (gap && length > 0 && out[length - 1] != ' ') {
                out[length++] = ' ';
            }
        }
        return length > 0 && out[length - 1] == ' ' ? length - 1 : length;
    }

    private static int endOfWord(char[] text, int from, int length) {
        int end = from;
        while (end < length && text[end] != ' ') {
            end++;
        }
        return end;
    }

    /// Short words of the query are dropped unless there are no others.
    private double byWords() {
        double sum = 0;
        int longer = 0;
        for (int least = SHORT_WORD + 1; longer == 0; least = 1) {
            for (int from = 0; from < mineLength; ) {
                int end = endOfWord(mine, from, mineLength);
                if (end - from >= least) {
                    double best = best(from, end);
                    sum += best < WORD_FLOOR ? 0 : best;
                    longer++;
                }
                from = end + 1;
            }
        }
        return sum / longer;
    }

    private double best(int from, int end) {
        double best = 0;
        for (int other = 0; other < theirsLength && best < 1; ) {
            int otherEnd = endOfWord(theirs, other, theirsLength);
            best = Math.max(best, jaroWinkler(from, end, other, otherEnd));
            other = otherEnd + 1;
        }
        return best;
    }

    private double jaroWinkler(int from, int end, int other, int otherEnd) {
        if (Arrays.equals(mine, from, end, theirs, other, otherEnd)) {
            return 1;
        }
        double jaro = jaro(from, end, other, otherEnd);
        int most = Math.min(PREFIX, Math.min(end - from, otherEnd - other));
        int prefix = 0;
        while (prefix < most && mine[from + prefix] == theirs[other + prefix]) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private double jaro(int from, int end, int other, int otherEnd) {
        int length = end - from;
        int otherLength = otherEnd - other;
        int window = Math.max(0, Math.max(length, otherLength) / 2 - 1);
        int matches = 0;
        for (int i = 0; i < length; i++) {
            char letter = mine[from + i];
            int last = Math.min(otherEnd, other + i + window + 1);
            for (int j = other + Math.max(0, i - window); j < last; j++) {
                if (theirs[j] == letter && !taken[j]) {
                    taken[j] = true;
                    shared[matches++] = letter;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int swaps = 0;
        int at = 0;
        for (int j = other; j < otherEnd; j++) {
            if (taken[j]) {
                swaps += theirs[j] != shared[at++] ? 1 : 0;
                taken[j] = false;
            }
        }
        double m = matches;
        return (m / length + m / otherLength + (m - swaps / 2) / m) / 3;
    }
}
