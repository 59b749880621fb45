package org.tandem.screening.index;

import java.util.Arrays;

/// Words by how long they are and which letters a–z they have, in one number each: how many slips at least lie between
/// two words is told without a look at their letters. Allocates nothing once it is large enough; for one thread.
final class Outlines {
    private static final int LENGTH_SHIFT = 26;
    private static final int LETTERS = (1 << LENGTH_SHIFT) - 1;
    static final int LONGEST = 63;

    private static final int NONE = -1;

    private int[] outlines = new int[1 << 5];
    private int size;
    /// By length the last word that has it, and for each word the one before of its length.
    private final int[] last = new int[LONGEST + 1];
    private int[] before = new int[1 << 5];
    /// A bit for each length that a word has or is next to.
    private long lengths;

    Outlines() {
        Arrays.fill(last, NONE);
    }

    static int of(long letters, int length) {
        return (int) (letters & LETTERS) | Math.min(length, LONGEST) << LENGTH_SHIFT;
    }

    /// Two in one number, the first in the lower half.
    static long two(int first, int second) {
        return (long) second << Integer.SIZE | first & 0xffffffffL;
    }

    static int length(int outline) {
        return outline >>> LENGTH_SHIFT;
    }

    static int letters(int outline) {
        return outline & LETTERS;
    }

    /// How many slips at least lie between two words.
    static int slips(int outline, int other) {
        int letters = Integer.bitCount((outline ^ other) & LETTERS);
        return Math.max((letters + 1) / 2, Math.abs(length(outline) - length(other)));
    }

    void clear() {
        for (int at = 0; at < size; at++) {
            last[length(outlines[at])] = NONE;
        }
        size = 0;
        lengths = 0;
    }

    void add(int outline) {
        if (size == outlines.length) {
            outlines = Arrays.copyOf(outlines, size * 2);
            before = Arrays.copyOf(before, size * 2);
        }
        outlines[size] = outline;
        before[size] = last[length(outline)];
        last[length(outline)] = size++;
        long length = 1L << length(outline);
        lengths |= length << 1 | length | length >>> 1;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return outlines[at];
    }

    /// Whether one of the words has this length, a slip off.
    boolean hasLength(int length) {
        return (lengths & 1L << Math.min(length, LONGEST)) != 0;
    }

    /// Whether one of the words may be this one, a slip off.
    boolean mayHave(int outline) {
        int longest = Math.min(LONGEST, length(outline) + 1);
        for (int length = Math.max(0, length(outline) - 1); length <= longest; length++) {
            for (int at = last[length]; at != NONE; at = before[at]) {
                if (Integer.bitCount((outlines[at] ^ outline) & LETTERS) <= 2) {
                    return true;
                }
            }
        }
        return false;
    }
}
