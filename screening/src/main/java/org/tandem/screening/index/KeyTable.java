package org.tandem.screening.index;

import java.util.Arrays;

/// Which numbers stand under a key: open addressing over flat arrays. Immutable once built.
final class KeyTable {
    private final long[] keys;
    private final int[] begins;
    private final int[] postings;
    private final int mask;

    private KeyTable(long[] keys, int[] begins, int[] postings) {
        this.keys = keys;
        this.begins = begins;
        this.postings = postings;
        this.mask = keys.length - 1;
    }

    /// The slot of a key, or -1.
    int slot(long key) {
        int slot = (int) key & mask;
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    int begin(int slot) {
        return begins[slot];
    }

    int end(int slot) {
        return begins[slot + 1];
    }

    int posting(int at) {
        return postings[at];
    }

    /// Collects pairs of a key and a number.
    static final class Builder {
        private long[] keys = new long[1 << 12];
        private int[] values = new int[1 << 12];
        private int size;

        void add(long key, int value) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            keys[size] = key;
            values[size++] = value;
        }

        KeyTable build() {
            int capacity = Math.max(4, Integer.highestOneBit(Math.max(1, size)) * 4);
            int mask = capacity - 1;
            long[] table = new long[capacity];
            int[] counts = new int[capacity + 1];
            int[] slots = new int[size];
            for (int i = 0; i < size; i++) {
                int slot = (int) keys[i] & mask;
                while (table[slot] != 0 && table[slot] != keys[i]) {
                    slot = slot + 1 & mask;
                }
                table[slot] = keys[i];
                counts[slot + 1]++;
                slots[i] = slot;
            }
            for (int slot = 0; slot < capacity; slot++) {
                counts[slot + 1] += counts[slot];
            }
            int[] next = Arrays.copyOf(counts, capacity);
            int[] postings = new int[size];
            for (int i = 0; i < size; i++) {
                postings[next[slots[i]]++] = values[i];
            }
            return new KeyTable(table, counts, postings);
        }
    }
}
