package org.tandem.engine.table;

import java.util.Arrays;
import org.tandem.domain.Broken;

/// Rows of 64-bit words found by a key of two words: struct-of-arrays memory with an open-addressing index over it.
/// Nothing is allocated but when it grows. Rows have numbers that are reused; no effect may depend on a row's number or
/// on the index, so there is no way to iterate: order lives in a [RowList].
///
/// Columns 0 and 1 are the key, column 2 belongs to the [RowList] the row is in; the rest is the owner's.
public final class Table {
    public static final int NONE = -1;
    public static final int HIGH = 0;
    public static final int LOW = 1;
    public static final int FIRST_OWN_COLUMN = 3;
    static final int LINKS = 2;

    private static final int CHUNK_BITS = 8;
    private static final int CHUNK_ROWS = 1 << CHUNK_BITS;
    private static final int CHUNK_MASK = CHUNK_ROWS - 1;
    private static final int INDEX_START = 64;

    private final int width;
    private long[][] chunks = new long[4][];
    private int rowsEverUsed;
    private int firstFree = NONE;
    private int size;
    // Row number plus one; zero is empty. At most half full.
    private int[] index = new int[INDEX_START];

    public Table(int width) {
        Broken.unless(width >= FIRST_OWN_COLUMN, "a table row has at least three words");
        this.width = width;
    }

    public int size() {
        return size;
    }

    /// The row with this key, or [#NONE].
    public int find(long high, long low) {
        int mask = index.length - 1;
        for (int slot = hash(high, low) & mask; ; slot = slot + 1 & mask) {
            int row = index[slot] - 1;
            if (row < 0) {
                return NONE;
            }
            long[] chunk = chunks[row >>> CHUNK_BITS];
            int start = (row & CHUNK_MASK) * width;
            if (chunk[start] == high && chunk[start + 1] == low) {
                return row;
            }
        }
    }

    /// A new row, all zero but its key. The key must be new.
    public int add(long high, long low) {
        if (2 * (size + 1) > index.length) {
            growIndex();
        }
        int row = freeRow();
        long[] chunk = chunks[row >>> CHUNK_BITS];
        int start = (row & CHUNK_MASK) * width;
        Arrays.fill(chunk, start, start + width, 0);
        chunk[start] = high;
        chunk[start + 1] = low;
        insert(row, high, low);
        size++;
        return row;
    }

    public void remove(int row) {
        removeFromIndex(row);
        set(row, LINKS, firstFree);
        firstFree = row;
        size--;
    }

    public long get(int row, int column) {
        return chunks[row >>> CHUNK_BITS][(row & CHUNK_MASK) * width + column];
    }

    public void set(int row, int column, long value) {
        chunks[row >>> CHUNK_BITS][(row & CHUNK_MASK) * width + column] = value;
    }

    /// Forgets every row and keeps the memory for the next ones.
    public void clear() {
        Arrays.fill(index, 0);
        rowsEverUsed = 0;
        firstFree = NONE;
        size = 0;
    }

    private int freeRow() {
        if (firstFree != NONE) {
            int row = firstFree;
            firstFree = (int) get(row, LINKS);
            return row;
        }
        int chunk = rowsEverUsed >>> CHUNK_BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunks.length * 2);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new long[CHUNK_ROWS * width];
        }
        return rowsEverUsed++;
    }

    private void insert(int row, long high, long low) {
        int mask = index.length - 1;
        int slot = hash(high, low) & mask;
        while (index[slot] != 0) {
            slot = slot + 1 & mask;
        }
        index[slot] = row + 1;
    }

    private void growIndex() {
        int[] old = index;
        index = new int[old.length * 2];
        for (int entry : old) {
            if (entry != 0) {
                insert(entry - 1, get(entry - 1, HIGH), get(entry - 1, LOW));
            }
        }
    }

    /// Closes the gap by moving later entries of the same run back, so that no tombstones gather.
    private void removeFromIndex(int row) {
        int mask = index.length - 1;
        int gap = hash(get(row, HIGH), get(row, LOW)) & mask;
        while (index[gap] != row + 1) {
            if (index[gap] == 0) {
                throw new Broken("row " + row + " is not in the index of its table");
            }
            gap = gap + 1 & mask;
        }
        for (int slot = gap + 1 & mask; index[slot] != 0; slot = slot + 1 & mask) {
            int other = index[slot] - 1;
            int home = hash(get(other, HIGH), get(other, LOW)) & mask;
            if ((slot - home & mask) >= (slot - gap & mask)) {
                index[gap] = index[slot];
                gap = slot;
            }
        }
        index[gap] = 0;
    }

    private static int hash(long high, long low) {
        long z = high * 0x9e3779b97f4a7c15L ^ low;
        z = (z ^ z >>> 32) * 0xbf58476d1ce4e5b9L;
        return (int) (z ^ z >>> 29);
    }
}
