package org.tandem.screening.index;

/// A name under one of its words, in two numbers side by side, so that nearly all names are ruled out while memory is
/// read in its order. The second tells its three heaviest other words by their numbers. The first says how heavy the
/// name is, which it is, how heavy those three are if it has more words, how many more, and which letters all its other
/// words have together: in the order of these numbers the lightest comes first. Where there is just one other word of
/// one reading, the letters are its own, and the first number says so, too.
final class Posting {
    /// How many numbers make a posting.
    static final int SIZE = 2;

    /// The heaviness of a name with an initial, which may stand for any word: nothing rules it out.
    static final int OPEN = 0;

    /// So heavy is a name at most, or more: heavier ones are not told apart.
    static final int HEAVIEST = 127;

    static final long LETTERS = (1L << 26) - 1;

    /// How many other words are told by their numbers.
    static final int OTHERS = 3;

    /// There are fewer words than this.
    static final int WORD_BITS = 21;

    private static final int WORD = (1 << WORD_BITS) - 1;
    /// More words than this are not counted.
    static final int MOST_MORE = 3;

    private static final int MORE_SHIFT = 26;
    private static final int TOLD_SHIFT = 28;
    private static final int TOLD = 15;
    /// Instead of a weight: no three words are so heavy.
    private static final int SINGLE = TOLD << TOLD_SHIFT - MORE_SHIFT;
    private static final int TOLD_WEIGHT_SHIFT = 5;
    private static final int NAME_SHIFT = 32;
    private static final int HEAVINESS_SHIFT = 56;
    private static final int NAME = (1 << HEAVINESS_SHIFT - NAME_SHIFT) - 1;
    private static final int WEIGHT_SHIFT = 4;

    private Posting() {}

    /// @param name its place in the order of [NameRecords]
    /// @param more how many words it has that are not told
    /// @param told the weight of those that are
    /// @param letters of all other words, a bit each
    static long of(int heaviness, int name, int more, int told, long letters) {
        return (long) heaviness << HEAVINESS_SHIFT
                | (long) name << NAME_SHIFT
                | (long) told(told) << TOLD_SHIFT
                | (long) Math.min(more, MOST_MORE) << MORE_SHIFT
                | letters & LETTERS;
    }

    /// The second number of a posting.
    ///
    /// @param first, second, third other words, or one that no name has
    static long others(int first, int second, int third) {
        return ((long) third << WORD_BITS | second) << WORD_BITS | first;
    }

    /// One of three, counted from 0.
    static int other(long others, int at) {
        return (int) (others >>> at * WORD_BITS) & WORD;
    }

    /// Goes with weight, and never says more: what is ruled out by it is ruled out by the weight.
    static int heaviness(int weight) {
        return Math.min(HEAVIEST, 1 + (weight >> WEIGHT_SHIFT));
    }

    static int heavinessOf(long posting) {
        return (int) (posting >>> HEAVINESS_SHIFT);
    }

    static int nameOf(long posting) {
        return (int) (posting >>> NAME_SHIFT) & NAME;
    }

    /// How many words the name has that are not told.
    static int moreOf(long posting) {
        return (int) (posting >>> MORE_SHIFT) & MOST_MORE;
    }

    /// The same for a name with one other word, of one reading.
    static long ofSingle(int heaviness, int name, long letters) {
        return of(heaviness, name, 0, 0, letters) | (long) SINGLE << MORE_SHIFT;
    }

    /// -1 if it is that of a name with one other word, of one reading, or else 0: for a test without a branch.
    static int singleOf(long posting) {
        return ((int) (posting >>> MORE_SHIFT) & (1 << NAME_SHIFT - MORE_SHIFT) - 1) == SINGLE ? -1 : 0;
    }

    /// How heavy the told words are, as [#told] says it.
    static int toldOf(long posting) {
        return (int) (posting >>> TOLD_SHIFT) & TOLD;
    }

    /// Goes with weight, and never says more.
    static int told(int weight) {
        return Math.min(TOLD - 1, weight >> TOLD_WEIGHT_SHIFT);
    }
}
