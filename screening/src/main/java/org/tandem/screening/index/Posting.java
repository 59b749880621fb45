package org.tandem.screening.index;

/// A name under one of its words, in four numbers side by side, so that nearly all names are ruled out while memory is
/// read in its order, and hardly one is looked up elsewhere.
///
/// The first says how heavy the name is, which it is, and which letters all its other words have together: in the order
/// of these numbers the lightest comes first. The second tells its three heaviest other words by their numbers. Of a
/// name with no others the last two say what [Candidate] needs of these: their outlines, 32 bits each, and their
/// weights, eight bits each. Of a longer name they tell six further words.
final class Posting {
    /// How many numbers make a posting.
    static final int SIZE = 4;

    /// The heaviness of a name with an initial, which may stand for any word: nothing rules it out.
    static final int OPEN = 0;

    /// So heavy is a name at most, or more: heavier ones are not told apart.
    static final int HEAVIEST = 127;

    static final long LETTERS = (1L << 26) - 1;

    /// How many words one number tells.
    static final int OTHERS = 3;
    /// How many other words are told at most.
    static final int MOST_TOLD = 3 * OTHERS;

    /// There are fewer words than this.
    static final int WORD_BITS = 21;

    private static final int WORD = (1 << WORD_BITS) - 1;
    /// There is just one other word, of one reading: the letters are its own.
    private static final int SINGLE_SHIFT = 26;
    /// There are more than three other words.
    private static final int LONG_SHIFT = 27;
    /// There are more words than are told.
    private static final int MORE_SHIFT = 28;
    private static final int NAME_SHIFT = 32;
    private static final int HEAVINESS_SHIFT = 56;
    private static final int NAME = (1 << HEAVINESS_SHIFT - NAME_SHIFT) - 1;
    private static final int WEIGHT_SHIFT = 4;
    private static final int WEIGHT = Byte.MAX_VALUE;

    private Posting() {}

    /// The first number of a posting.
    ///
    /// @param name its place in the order of [NameRecords]
    /// @param others how many other words it has
    /// @param single whether it has just one, of one reading
    /// @param letters of all other words, a bit each
    static long of(int heaviness, int name, int others, boolean single, long letters) {
        return (long) heaviness << HEAVINESS_SHIFT
                | (long) name << NAME_SHIFT
                | (single ? 1L << SINGLE_SHIFT : 0)
                | (others > OTHERS ? 1L << LONG_SHIFT : 0)
                | (others > MOST_TOLD ? 1L << MORE_SHIFT : 0)
                | letters & LETTERS;
    }

    /// Three words in one number.
    ///
    /// @param first, second, third other words, or one that no name has
    static long others(int first, int second, int third) {
        return ((long) third << WORD_BITS | second) << WORD_BITS | first;
    }

    /// One of three, counted from 0.
    static int other(long others, int at) {
        return (int) (others >>> at * WORD_BITS) & WORD;
    }

    /// The last number of a name that is not long: the outline of the third other word, and above it the weights.
    static long weighed(int third, int[] weights) {
        long weighed = third & 0xffffffffL;
        for (int at = 0; at < OTHERS; at++) {
            weighed |= (long) weights[at] << Integer.SIZE + at * Byte.SIZE;
        }
        return weighed;
    }

    /// The weight of one of three words, counted from 0.
    static int weight(long weighed, int at) {
        return (int) (weighed >>> Integer.SIZE + at * Byte.SIZE) & WEIGHT;
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

    /// Whether the name has more than three other words.
    static boolean isLong(long posting) {
        return (posting & 1L << LONG_SHIFT) != 0;
    }

    /// Whether it has words that are not told: 1, or else 0.
    static int moreOf(long posting) {
        return (int) (posting >>> MORE_SHIFT) & 1;
    }

    /// -1 if it is that of a name with one other word, of one reading, or else 0: for a test without a branch.
    static int singleOf(long posting) {
        return -((int) (posting >>> SINGLE_SHIFT) & 1);
    }
}
