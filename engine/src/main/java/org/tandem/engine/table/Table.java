package org.tandem.engine.table;

import java.util.Arrays;
import org.tandem.domain.Broken;
import org.tandem.engine.snapshot.WordWriter;

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
    private static final long EMPTY = 0;

    private final int width;
    private long[][] chunks = new long[4][];
    private int rowsEverUsed;
    private int firstFree = NONE;
    private int size;
    // The key's hash above, the row's number plus one below; zero is empty. At most half full. With the hash beside the
    // number, nearly every row that is looked at is the one sought: each other one would be a miss of the cache.
    private long[] index = new long[INDEX_START];

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
        int hash = hash(high, low);
        for (int slot = hash & mask; index[slot] != EMPTY; slot = slot + 1 & mask) {
            if (hashAt(slot) == hash) {
                int row = rowAt(slot);
                long[] chunk = chunks[row >>> CHUNK_BITS];
                int start = (row & CHUNK_MASK) * width;
                if (chunk[start] == high && chunk[start + 1] == low) {
                    return row;
                }
            }
        }
        return NONE;
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
        insert((long) hash(high, low) << 32 | row + 1);
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

    /// The words of a row from one column up to another.
    public void writeTo(WordWriter out, int row, int from, int until) {
        out.put(chunks[row >>> CHUNK_BITS], (row & CHUNK_MASK) * width + from, until - from);
    }

    public void set(int row, int column, long value) {
        chunks[row >>> CHUNK_BITS][(row & CHUNK_MASK) * width + column] = value;
    }

    /// Forgets every row and keeps the memory for the next ones.
    public void clear() {
        Arrays.fill(index, EMPTY);
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

    private void insert(long entry) {
        int mask = index.length - 1;
        int slot = (int) (entry >>> 32) & mask;
        while (index[slot] != EMPTY) {
            slot = slot + 1 & mask;
        }
        index[slot] = entry;
    }

    private void growIndex() {
        long[] old = index;
        index = new long[old.length * 2];
        for (long entry : old) {
            if (entry != EMPTY) {
                insert(entry);
            }
        }
    }

    /// Closes the gap by moving later entries of the same run back, so that no tombstones gather.
    private void removeFromIndex(int row) {
        int mask = index.length - 1;
        int gap = hash(get(row, HIGH), get(row, LOW)) & mask;
        while (rowAt(gap) != row) {
            if (index[gap] == EMPTY) {
                throw new Broken("row " + row + " is not in the index of its table");
            }
            gap = gap + 1 & mask;
        }
        for (int slot = gap + 1 & mask; index[slot] != EMPTY; slot = slot + 1 & mask) {
            int home = hashAt(slot) & mask;
            if ((slot - home & mask) >= (slot - gap & mask)) {
                index[gap] = index[slot];
                gap = slot;
            }
        }
        index[gap] = EMPTY;
    }

    private int hashAt(int slot) {
        return (int) (index[slot] >>> 32);
    }

    private int rowAt(int slot) {
        return (int) index[slot] - 1;
    }

    private static int hash(long high, long low) {
        long z = high * 0x9e3779b97f4a7c15L ^ low;
        z = (z ^ z >>> 32) * 0xbf58476d1ce4e5b9L;
        return (int) (z ^ z >>> 29);
    }
}
