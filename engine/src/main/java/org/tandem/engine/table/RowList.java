package org.tandem.engine.table;

/// An order over rows of one [Table]: doubly linked through the rows themselves, so that taking one out of the middle
/// costs nothing and the order is the same on a node that lived through the log and on one restored from a snapshot.
/// A row is in one list at a time.
public final class RowList {
    private final Table table;
    private int first = Table.NONE;
    private int last = Table.NONE;
    private int size;

    public RowList(Table table) {
        this.table = table;
    }

    public int size() {
        return size;
    }

    public int first() {
        return first;
    }

    /// The row after this one, or [Table#NONE].
    public int next(int row) {
        return (int) table.get(row, Table.LINKS);
    }

    public void append(int row) {
        link(row, last, Table.NONE);
        if (last == Table.NONE) {
            first = row;
        } else {
            link(last, previous(last), row);
        }
        last = row;
        size++;
    }

    public void remove(int row) {
        int before = previous(row);
        int after = next(row);
        if (before == Table.NONE) {
            first = after;
        } else {
            link(before, previous(before), after);
        }
        if (after == Table.NONE) {
            last = before;
        } else {
            link(after, before, next(after));
        }
        size--;
    }

    private int previous(int row) {
        return (int) (table.get(row, Table.LINKS) >> 32);
    }

    private void link(int row, int before, int after) {
        table.set(row, Table.LINKS, (long) before << 32 | after & 0xffff_ffffL);
    }
}
