package org.tandem.screening.index;

import java.util.Arrays;

/// Words by how long they are and which letters a–z they have, in one number each: whether one of them may be a few
/// slips from another word is told without a look at its letters. Allocates nothing once it is large enough; for one
/// thread.
final class Outlines {
    private static final int LENGTH_SHIFT = 26;
    private static final int LETTERS = (1 << LENGTH_SHIFT) - 1;
    private static final int LONGEST = 63;
    private static final int NONE = -1;

    private final int[] first = new int[LONGEST + 1];
    private int[] next = new int[1 << 5];
    private int[] outlines = new int[1 << 5];
    private int size;

    Outlines() {
        Arrays.fill(first, NONE);
    }

    static int of(long letters, int length) {
        return (int) (letters & LETTERS) | Math.min(length, LONGEST) << LENGTH_SHIFT;
    }

    static int length(int outline) {
        return outline >>> LENGTH_SHIFT;
    }

    static int letters(int outline) {
        return outline & LETTERS;
    }

    void clear() {
        for (int at = 0; at < size; at++) {
            first[length(outlines[at])] = NONE;
        }
        size = 0;
    }

    void add(int outline) {
        if (size == outlines.length) {
            outlines = Arrays.copyOf(outlines, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        outlines[size] = outline;
        next[size] = first[length(outline)];
        first[length(outline)] = size++;
    }

    /// Whether one of the words may be this one.
    ///
    /// @param slips how many lie between them at most; none is so for less than 0
    boolean mayHave(int outline, int slips) {
        int longest = Math.min(LONGEST, length(outline) + slips);
        for (int length = Math.max(0, length(outline) - slips); length <= longest; length++) {
            for (int at = first[length]; at != NONE; at = next[at]) {
                if (Integer.bitCount((outlines[at] ^ outline) & LETTERS) <= 2 * slips) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether one of the words may have all these letters and more, one slip allowed for.
    ///
    /// @param outline of the letters, with the least length such a word has
    /// @param longest the most
    boolean mayContain(int outline, int longest) {
        int last = Math.min(LONGEST, longest + 1);
        for (int length = Math.max(0, length(outline) - 1); length <= last; length++) {
            for (int at = first[length]; at != NONE; at = next[at]) {
                if (Integer.bitCount(letters(outline) & ~outlines[at]) <= 1) {
                    return true;
                }
            }
        }
        return false;
    }
}
