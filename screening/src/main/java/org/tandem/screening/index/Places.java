package org.tandem.screening.index;

import org.tandem.screening.match.Probe;

/// Where the names are that have a listed word like another word, and how far it is like: one number, so that in their
/// order the nearest words come first.
final class Places {
    private static final int BITS = 24;
    private static final int MASK = (1 << BITS) - 1;

    private Places() {}

    /// @param begin of the word's postings, counted in postings
    static long of(int similarity, int begin, int end) {
        return ((long) (Probe.FULL - similarity) << BITS | begin) << BITS | end - begin;
    }

    /// How far the word is like the other one.
    static int similarityOf(long places) {
        return Probe.FULL - (int) (places >>> 2 * BITS);
    }

    static int beginOf(long places) {
        return (int) (places >>> BITS) & MASK;
    }

    static int endOf(long places) {
        return beginOf(places) + ((int) places & MASK);
    }

    /// All places of words that are this near, or nearer, come before.
    static long after(int similarity) {
        return (long) (Probe.FULL - similarity + 1) << 2 * BITS;
    }
}
