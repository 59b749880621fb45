package org.tandem.screening.match;

/// A word prepared for many edit distances: Hyyrö's bit-parallel form of the restricted Damerau–Levenshtein distance.
///
/// An insertion, a deletion, a substitution and a swap of neighbours each cost one. No allocation after construction.
final class Pattern {
    private final long[] positions = new long[Letters.ALPHABET];
    private final byte[] letters;

    Pattern(byte[] letters) {
        this.letters = letters;
        for (int i = 0; i < letters.length; i++) {
            positions[letters[i]] |= 1L << i;
        }
    }

    byte[] letters() {
        return letters;
    }

    /// @return the distance, or more than `limit` when it is more
    int distance(byte[] other, int limit) {
        int length = letters.length;
        if (Math.abs(length - other.length) > limit) {
            return limit + 1;
        }
        if (length == 0 || other.length == 0) {
            return Math.max(length, other.length);
        }
        long positive = -1L;
        long negative = 0;
        long diagonal = 0;
        long matchBefore = 0;
        long last = 1L << (length - 1);
        int distance = length;
        for (byte letter : other) {
            long match = positions[letter];
            long swapped = ((~diagonal & match) << 1) & matchBefore;
            diagonal = (((match & positive) + positive) ^ positive) | match | negative | swapped;
            long up = negative | ~(diagonal | positive);
            long down = diagonal & positive;
            distance += (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
            up = up << 1 | 1;
            down <<= 1;
            positive = down | ~(diagonal | up);
            negative = up & diagonal;
            matchBefore = match;
        }
        return distance;
    }
}
