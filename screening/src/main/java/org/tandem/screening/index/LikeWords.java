package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.match.Word;

/// A word and the listed words that are like it, each with its similarity. Immutable.
final class LikeWords {
    final Word word;
    /// What the word itself counts.
    final int weight;
    /// Ascending.
    final int[] words;
    /// In how many places of names all these words stand.
    final int places;

    private final short[] similarities;

    /// @param words ascending
    /// @param similarities by the index of the word
    LikeWords(Word word, int weight, int[] words, short[] similarities, int places) {
        this.word = word;
        this.weight = weight;
        this.words = words;
        this.similarities = similarities;
        this.places = places;
    }

    /// How far a listed word is like this one, or 0.
    int similarity(int listed) {
        int at = Arrays.binarySearch(words, listed);
        return at < 0 ? 0 : similarities[at];
    }
}
