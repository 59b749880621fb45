package org.tandem.screening.match;

import java.util.Arrays;

/// Gives each row at most one column so that the values add up to the most: exactly for few columns, over all sets of
/// taken ones; for many by taking the highest value again and again.
///
/// Holds its working arrays; for one thread at a time.
final class Assignment {
    /// With more, the sets would be too many.
    private static final int MAX_COLUMNS = 9;

    static final int NONE = -1;

    private final long[] values = new long[Name.MAX_WORDS * Name.MAX_WORDS];
    private final long[] best = new long[1 << MAX_COLUMNS];
    private final long[] before = new long[1 << MAX_COLUMNS];
    private final byte[] choice = new byte[Name.MAX_WORDS << MAX_COLUMNS];
    private final int[] columnOf = new int[Name.MAX_WORDS];
    private final boolean[] taken = new boolean[Name.MAX_WORDS];
    private int rows;
    private int columns;

    void begin(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /// @param value 0 when the two must not meet
    void set(int row, int column, long value) {
        values[row * Name.MAX_WORDS + column] = value;
    }

    /// The row's column, or [#NONE].
    int columnOf(int row) {
        return columnOf[row];
    }

    void solve() {
        if (columns <= MAX_COLUMNS) {
            solveExactly();
        } else {
            solveGreedily();
        }
    }

    private void solveExactly() {
        int sets = 1 << columns;
        Arrays.fill(best, 0, sets, NONE);
        best[0] = 0;
        for (int row = 0; row < rows; row++) {
            System.arraycopy(best, 0, before, 0, sets);
            Arrays.fill(choice, row << MAX_COLUMNS, (row << MAX_COLUMNS) + sets, (byte) NONE);
            for (int column = 0; column < columns; column++) {
                take(row, column, sets);
            }
        }
        int set = 0;
        for (int candidate = 1; candidate < sets; candidate++) {
            set = best[candidate] > best[set] ? candidate : set;
        }
        for (int row = rows - 1; row >= 0; row--) {
            columnOf[row] = choice[(row << MAX_COLUMNS) + set];
            set = columnOf[row] == NONE ? set : set & ~(1 << columnOf[row]);
        }
    }

    private void take(int row, int column, int sets) {
        long value = values[row * Name.MAX_WORDS + column];
        int bit = 1 << column;
        for (int set = 0; value > 0 && set < sets; set++) {
            if ((set & bit) == 0 && before[set] >= 0 && before[set] + value > best[set | bit]) {
                best[set | bit] = before[set] + value;
                choice[(row << MAX_COLUMNS) + (set | bit)] = (byte) column;
            }
        }
    }

    private void solveGreedily() {
        Arrays.fill(columnOf, 0, rows, NONE);
        Arrays.fill(taken, 0, columns, false);
        while (true) {
            long highest = 0;
            int bestRow = 0;
            int bestColumn = 0;
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    long value = values[row * Name.MAX_WORDS + column];
                    if (columnOf[row] == NONE && !taken[column] && value > highest) {
                        highest = value;
                        bestRow = row;
                        bestColumn = column;
                    }
                }
            }
            if (highest == 0) {
                return;
            }
            columnOf[bestRow] = bestColumn;
            taken[bestColumn] = true;
        }
    }
}
