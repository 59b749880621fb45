package org.tandem.screening.index;

import java.util.Arrays;

/// Which numbers stand under a key. Immutable once built.
///
/// The entries of a bucket lie side by side, each with the half of its key that the bucket does not tell, so that a key
/// costs two looks into memory however many there are. Two keys may be taken for one, about once in 2^50: whoever asks
/// compares what he finds.
final class KeyTable {
    private static final int SMALLEST = 4;
    private static final long MARK = 0xffff_ffff_0000_0000L;

    /// Where each bucket begins in `entries`; one more than there are buckets.
    private final int[] begins;
    /// The upper half of the key and the number.
    private final long[] entries;
    private final int mask;

    private KeyTable(int[] begins, long[] entries) {
        this.begins = begins;
        this.entries = entries;
        mask = begins.length - 2;
    }

    /// Where the entries begin among which those of the key are.
    int begin(long key) {
        return begins[(int) key & mask];
    }

    int end(long key) {
        return begins[((int) key & mask) + 1];
    }

    boolean isOf(long key, int at) {
        return (entries[at] & MARK) == (key & MARK);
    }

    int number(int at) {
        return (int) entries[at];
    }

    /// Collects pairs of a key and a number.
    static final class Builder {
        private long[] keys = new long[1 << 12];
        private int[] numbers = new int[1 << 12];
        private int size;

        void add(long key, int number) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            keys[size] = key;
            numbers[size++] = number;
        }

        /// @param renumbered the number to keep for each number that was added
        KeyTable build(int[] renumbered) {
            int buckets = Integer.highestOneBit(Math.max(SMALLEST, size));
            int mask = buckets - 1;
            int[] begins = new int[buckets + 1];
            for (int i = 0; i < size; i++) {
                begins[((int) keys[i] & mask) + 1]++;
            }
            for (int bucket = 0; bucket < buckets; bucket++) {
                begins[bucket + 1] += begins[bucket];
            }
            int[] next = Arrays.copyOf(begins, buckets);
            long[] entries = new long[size];
            for (int i = 0; i < size; i++) {
                entries[next[(int) keys[i] & mask]++] = keys[i] & MARK | renumbered[numbers[i]];
            }
            return new KeyTable(begins, entries);
        }
    }
}
