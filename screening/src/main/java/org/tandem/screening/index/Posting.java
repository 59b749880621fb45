package org.tandem.screening.index;

import org.tandem.screening.match.Name;

/// A name under one of its words, in a few numbers side by side, so that most names are ruled out without touching
/// them, far away in memory as they are. First how heavy the name is at least, its number, and the letters a–z of its
/// other words: in the order of these numbers the lightest comes first. Then all its words, unless they are too many.
final class Posting {
    /// How many numbers make a posting.
    static final int SIZE = 3;

    /// The heaviness of a name with an initial, which may stand for any word: nothing rules it out.
    static final int OPEN = 0;

    /// No name is heavier.
    static final int HEAVIEST = heaviness(Name.MAX_WORDS * Reach.ONE_WORD);

    static final long LETTERS = (1L << 26) - 1;

    private static final int NAME_SHIFT = 26;
    private static final int HEAVINESS_SHIFT = 50;
    private static final int NAME = (1 << HEAVINESS_SHIFT - NAME_SHIFT) - 1;
    private static final int WEIGHT_SHIFT = 4;

    private static final int WORD_BITS = 21;
    private static final int WORD = (1 << WORD_BITS) - 1;
    private static final int WORDS_OF_NUMBER = Long.SIZE / WORD_BITS;
    private static final int MOST_WORDS = WORDS_OF_NUMBER * (SIZE - 1);

    private Posting() {}

    /// The first number of a posting.
    static long of(int heaviness, int name, long letters) {
        return (long) heaviness << HEAVINESS_SHIFT | (long) name << NAME_SHIFT | letters & LETTERS;
    }

    /// Goes with weight, and never says more: what is ruled out by it is ruled out by the weight.
    static int heaviness(int weight) {
        return 1 + (weight >> WEIGHT_SHIFT);
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

    /// Writes the words of a name behind the first number; none if there are more of them, or of all listed words,
    /// than there is room for.
    static void write(int[] words, int count, long[] postings, int at) {
        boolean fits = count <= MOST_WORDS;
        for (int i = 0; i < count; i++) {
            fits &= words[i] < WORD;
        }
        for (int i = 0; fits && i < count; i++) {
            postings[at + 1 + i / WORDS_OF_NUMBER] |= words[i] + 1L << WORD_BITS * (i % WORDS_OF_NUMBER);
        }
    }

    /// Reads the words of a name from behind the first number.
    ///
    /// @return how many; 0 if the name itself must be asked
    static int read(long[] postings, int at, int[] words) {
        int count = 0;
        for (int behind = 1; behind < SIZE; behind++) {
            for (long left = postings[at + behind]; left != 0; left >>>= WORD_BITS) {
                words[count++] = (int) (left & WORD) - 1;
            }
        }
        return count;
    }
}
