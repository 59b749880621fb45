package org.tandem.screening.index;

/// A name under one of its words, in two numbers side by side, so that nearly all names are ruled out while memory is
/// read in its order. The first says how heavy the name is, which it is, and which letters its other words have
/// together: in the order of these numbers the lightest comes first. The second is an outline of two other words, the
/// longest: their letters and how many they are.
final class Posting {
    /// How many numbers make a posting.
    static final int SIZE = 2;

    /// The heaviness of a name with an initial, which may stand for any word: nothing rules it out.
    static final int OPEN = 0;

    /// So heavy is a name at most, or more: heavier ones are not told apart.
    static final int HEAVIEST = 127;

    static final long LETTERS = (1L << 26) - 1;

    /// What other words a name has that are not outlined: none, only short ones, or others, too.
    static final int NO_MORE = 0;
    static final int SHORT_ONES_MORE = 1;
    static final int MORE = 2;

    /// So many letters a short one has at most.
    static final int SHORT = 3;

    /// So many letters in an outline stand for a number that is not known.
    static final int UNKNOWN_LENGTH = 31;

    private static final int LENGTH_SHIFT = 26;
    private static final int LENGTH = 31;
    private static final int OUTLINE_BITS = 31;
    private static final int MORE_SHIFT = 26;
    private static final int MORE_BITS = 3;
    private static final int NAME_SHIFT = 32;
    private static final int HEAVINESS_SHIFT = 56;
    private static final int NAME = (1 << HEAVINESS_SHIFT - NAME_SHIFT) - 1;
    private static final int WEIGHT_SHIFT = 4;

    private Posting() {}

    /// @param name its place in the order of [NameRecords]
    /// @param more words than are outlined
    /// @param letters of all other words, a bit each
    static long of(int heaviness, int name, int more, long letters) {
        return (long) heaviness << HEAVINESS_SHIFT
                | (long) name << NAME_SHIFT
                | (long) more << MORE_SHIFT
                | letters & LETTERS;
    }

    /// Goes with weight, and never says more: what is ruled out by it is ruled out by the weight.
    static int heaviness(int weight) {
        return Math.min(HEAVIEST, 1 + (weight >> WEIGHT_SHIFT));
    }

    /// The least weight of such a heaviness.
    static int leastWeight(int heaviness) {
        return heaviness - 1 << WEIGHT_SHIFT;
    }

    static int heavinessOf(long posting) {
        return (int) (posting >>> HEAVINESS_SHIFT);
    }

    static int nameOf(long posting) {
        return (int) (posting >>> NAME_SHIFT) & NAME;
    }

    static int moreOf(long posting) {
        return (int) (posting >>> MORE_SHIFT) & MORE_BITS;
    }

    /// A word by its letters, a bit each, and their number.
    static long outline(long letters, int length) {
        return (long) Math.min(length, UNKNOWN_LENGTH) << LENGTH_SHIFT | letters & LETTERS;
    }

    /// The second number of a posting.
    ///
    /// @param outline of one other word, or 0
    /// @param more of another, or 0
    static long outlines(long outline, long more) {
        return more << OUTLINE_BITS | outline;
    }

    /// The outlines but for the first.
    static long next(long outlines) {
        return outlines >>> OUTLINE_BITS;
    }

    /// How many letters the first outlined word has.
    static int lengthOf(long outlines) {
        return (int) (outlines >>> LENGTH_SHIFT) & LENGTH;
    }
}
