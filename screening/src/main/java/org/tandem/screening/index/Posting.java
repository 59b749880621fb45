package org.tandem.screening.index;

/// A name under one of its words, in one number, so that most names are ruled out without touching them: how heavy the
/// name is at least, its number, and the letters a–z of its other words. In the order of the numbers the lightest comes
/// first.
final class Posting {
    /// The heaviness of a name with a word that may be like words of quite other letters: nothing rules it out.
    static final int OPEN = 0;

    static final long LETTERS = (1L << 26) - 1;

    private static final int NAME_SHIFT = 26;
    private static final int HEAVINESS_SHIFT = 50;
    private static final int NAME = (1 << HEAVINESS_SHIFT - NAME_SHIFT) - 1;
    private static final int WEIGHT_SHIFT = 4;

    private Posting() {}

    static long of(int heaviness, int name, long letters) {
        return (long) heaviness << HEAVINESS_SHIFT | (long) name << NAME_SHIFT | letters & LETTERS;
    }

    /// Goes with weight, and never says more: what is ruled out by it is ruled out by the weight.
    static int heaviness(int weight) {
        return 1 + (weight >> WEIGHT_SHIFT);
    }

    static int heavinessOf(long posting) {
        return (int) (posting >>> HEAVINESS_SHIFT);
    }

    static int nameOf(long posting) {
        return (int) (posting >>> NAME_SHIFT) & NAME;
    }
}
