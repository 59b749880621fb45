package org.tandem.screening.index;

import java.util.Arrays;

/// Which numbers stand under a key. Immutable once built.
///
/// The entries of a bucket lie side by side, each with as much of its key as there is room for beside the number, so
/// that a key costs two looks into memory however many there are. Two keys may be taken for one, about once in 2^30:
/// whoever asks compares what he finds.
final class KeyTable {
    private static final int SMALLEST = 4;

    /// Where each bucket begins in `entries`; one more than there are buckets.
    private final int[] begins;
    /// The upper bits of the key and below them the number.
    private final int[] entries;
    private final int bucketMask;
    private final int numberMask;

    private KeyTable(int[] begins, int[] entries, int numberMask) {
        this.begins = begins;
        this.entries = entries;
        this.numberMask = numberMask;
        bucketMask = begins.length - 2;
    }

    /// Where the entries begin among which those of the key are.
    int begin(long key) {
        return begins[(int) key & bucketMask];
    }

    int end(long key) {
        return begins[((int) key & bucketMask) + 1];
    }

    boolean isOf(long key, int at) {
        return ((entries[at] ^ (int) (key >>> Integer.SIZE)) & ~numberMask) == 0;
    }

    int number(int at) {
        return entries[at] & numberMask;
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

        /// @param numbers above every number that was added
        KeyTable build(int numbers) {
            int[] same = new int[numbers];
            Arrays.setAll(same, number -> number);
            return build(same);
        }

        /// @param renumbered the number to keep for each number that was added
        KeyTable build(int[] renumbered) {
            int buckets = Integer.highestOneBit(Math.max(SMALLEST, size));
            int mask = buckets - 1;
            int[] begins = new int[buckets + 1];
            for (int i = 0; i < size; i++) {
                begins[((int) keys[i] & mask) + 1]++;
            }
            int most = 1;
            for (int bucket = 0; bucket < buckets; bucket++) {
                begins[bucket + 1] += begins[bucket];
            }
            for (int number : renumbered) {
                most |= number;
            }
            int numberMask = 2 * Integer.highestOneBit(most) - 1;
            int[] next = Arrays.copyOf(begins, buckets);
            int[] entries = new int[size];
            for (int i = 0; i < size; i++) {
                int tag = (int) (keys[i] >>> Integer.SIZE) & ~numberMask;
                entries[next[(int) keys[i] & mask]++] = tag | renumbered[numbers[i]];
            }
            return new KeyTable(begins, entries, numberMask);
        }
    }
}
