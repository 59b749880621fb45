package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.match.Word;

/// A word and the listed words that are like it, each with its similarity. Immutable.
final class LikeWords {
    private static final int WORD_SHIFT = 8;
    private static final int WEIGHT = (1 << WORD_SHIFT) - 1;
    private static final int WORD = (1 << Posting.WORD_BITS) - 1;
    private static final int OUTLINE_SHIFT = Integer.SIZE;

    final Word word;
    /// What the word itself counts.
    final int weight;
    /// Ascending.
    final int[] words;
    /// Where the names are that have these words, as [Places] say it: the nearest words first.
    final long[] places;

    private final short[] similarities;
    /// For each of the places whose they are.
    private final long[] owners;

    /// @param words ascending
    /// @param similarities by the index of the word
    /// @param places ascending
    /// @param owners for each of the places [#owner] of its word
    LikeWords(Word word, int weight, int[] words, short[] similarities, long[] places, long[] owners) {
        this.word = word;
        this.weight = weight;
        this.words = words;
        this.similarities = similarities;
        this.places = places;
        this.owners = owners;
    }

    /// How many of the places come before these.
    int near(long after) {
        int count = 0;
        while (count < places.length && places[count] < after) {
            count++;
        }
        return count;
    }

    /// A word, its weight and its outline in one number.
    static long owner(int word, int weight, int outline) {
        return (long) outline << OUTLINE_SHIFT | (long) word << WORD_SHIFT | weight;
    }

    static int word(long owner) {
        return (int) (owner >>> WORD_SHIFT) & WORD;
    }

    static int weight(long owner) {
        return (int) owner & WEIGHT;
    }

    static int outline(long owner) {
        return (int) (owner >>> OUTLINE_SHIFT);
    }

    /// The word whose places these are.
    long owner(int at) {
        return owners[at];
    }

    /// How far a listed word is like this one, or 0.
    int similarity(int listed) {
        int at = Arrays.binarySearch(words, listed);
        return at < 0 ? 0 : similarities[at];
    }
}
