package org.tandem.screening.index;

/// What a listed word gains a name within a text, or costs it (below zero).
///
/// A name scores what its words score, by their weights. So a word that scores more than what is asked for gains its
/// weight times so much more, and one that scores less, or that the text has not, costs the name: a name scores enough
/// if the sum is not below zero.
@FunctionalInterface
interface WordGains {
    long of(int word);
}
