package org.tandem.screening.index;

import org.tandem.screening.match.Weights;

/// What a listed word gains a name within a text, or costs it (below zero).
///
/// A name scores what its words score, by their weights. So a word that scores more than what is asked for gains its
/// weight times so much more, and one that scores less, or that the text has not, costs the name: a name scores enough
/// if the sum is not below zero.
@FunctionalInterface
interface WordGains {
    long of(int word);

    /// What a word of this weight costs that the text has not, below zero.
    ///
    /// @param least what a name must score at least
    static long missing(int weight, int least, Weights weights) {
        return -(long) least * weights.contradiction() / Weights.PLAIN * weight;
    }
}
