package org.tandem.screening.match;

/// A word prepared for many edit distances: Hyyrö's bit-parallel form of the restricted Damerau–Levenshtein distance.
///
/// An insertion, a deletion, a substitution and a swap of neighbours each cost one. It can be set to one word after
/// another, which allocates nothing; for one thread.
final class Pattern {
    private final long[] positions = new long[Letters.ALPHABET];
    private byte[] letters = Letters.NONE;

    /// Prepares another word in place of the one before.
    Pattern set(byte[] word) {
        for (byte letter : letters) {
            positions[letter] = 0;
        }
        letters = word;
        for (int i = 0; i < word.length; i++) {
            positions[word[i]] |= 1L << i;
        }
        return this;
    }

    byte[] letters() {
        return letters;
    }

    /// @return the distance, or more than `limit` when it is more
    int distance(byte[] other, int limit) {
        return distance(other, 0, other.length, limit);
    }

    /// The same for a word that is a part of an array.
    int distance(byte[] other, int from, int count, int limit) {
        int length = letters.length;
        if (Math.abs(length - count) > limit) {
            return limit + 1;
        }
        if (length == 0 || count == 0) {
            return Math.max(length, count);
        }
        long positive = -1L;
        long negative = 0;
        long diagonal = 0;
        long matchBefore = 0;
        int last = length - 1;
        int distance = length;
        for (int at = from; at < from + count; at++) {
            long match = positions[other[at]];
            long swapped = ((~diagonal & match) << 1) & matchBefore;
            diagonal = (((match & positive) + positive) ^ positive) | match | negative | swapped;
            long up = negative | ~(diagonal | positive);
            long down = diagonal & positive;
            distance += (int) (up >>> last & 1) - (int) (down >>> last & 1);
            up = up << 1 | 1;
            down <<= 1;
            positive = down | ~(diagonal | up);
            negative = up & diagonal;
            matchBefore = match;
        }
        return distance;
    }
}
