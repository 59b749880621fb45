package org.tandem.screening.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A word prepared for many edit distances: Hyyrö's bit-parallel form of the restricted Damerau–Levenshtein distance.
///
/// An insertion, a deletion, a substitution and a swap of neighbours each cost one. It can be set to one word after
/// another, which allocates nothing; for one thread.
final class Pattern {
    private static final VarHandle EIGHT_LETTERS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int TWO_LETTERS = 0xffff;
    private static final int UNKNOWN = -1;

    private final long[] positions = new long[Letters.ALPHABET];
    private byte[] letters = Letters.NONE;
    /// The first letters, from the lowest byte on.
    private long eightLetters;

    /// Prepares another word in place of the one before.
    Pattern set(byte[] word) {
        for (byte letter : letters) {
            positions[letter] = 0;
        }
        letters = word;
        for (int i = 0; i < word.length; i++) {
            positions[word[i]] |= 1L << i;
        }
        eightLetters = 0;
        for (int i = 0; i < word.length && i < Long.BYTES; i++) {
            eightLetters |= (long) word[i] << Byte.SIZE * i;
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
        if (length <= Long.BYTES && count <= Long.BYTES && from + Long.BYTES <= other.length) {
            int distance = shortDistance((long) EIGHT_LETTERS.get(other, from), count, limit);
            if (distance != UNKNOWN) {
                return distance;
            }
        }
        return bitParallel(other, from, count);
    }

    /// What lies between the letters that both words begin and end with is mostly one or two letters, which tell
    /// the distance.
    ///
    /// @param other its letters from the lowest byte on, and behind them any
    private int shortDistance(long other, int count, int limit) {
        int length = letters.length;
        int shorter = Math.min(length, count);
        int begin = Math.min(shorter, Long.numberOfTrailingZeros(eightLetters ^ other) / Byte.SIZE);
        long ends = eightLetters << Byte.SIZE * (Long.BYTES - length) ^ other << Byte.SIZE * (Long.BYTES - count);
        int end = Math.min(shorter - begin, Long.numberOfLeadingZeros(ends) / Byte.SIZE);
        int rest = shorter - begin - end;
        int longerRest = Math.max(length, count) - begin - end;
        if (rest == 0 || longerRest == 1) {
            return longerRest;
        }
        if (longerRest == 2) {
            long mine = eightLetters >>> Byte.SIZE * begin;
            long swapped = Long.reverseBytes(other >>> Byte.SIZE * begin) >>> Byte.SIZE * (Long.BYTES - 2);
            return rest == 2 && (mine & TWO_LETTERS) == swapped ? 1 : 2;
        }
        return limit < 2 ? limit + 1 : UNKNOWN;
    }

    private int bitParallel(byte[] other, int from, int count) {
        int length = letters.length;
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
