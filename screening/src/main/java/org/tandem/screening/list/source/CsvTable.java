package org.tandem.screening.list.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A CSV file with a header: rows by the names of their columns. A row with more or fewer fields than the header is an
/// error, since no one can say then what its fields are.
public final class CsvTable {
    /// A publisher's line or two may stand before the header.
    private static final int LINES_BEFORE_HEADER_MAX = 5;

    private final ListFile file;
    private final CsvRows rows;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> before = new ArrayList<>();
    private final int width;

    /// One row after the header.
    public final class Line {
        private final CsvRows.Row row;

        private Line(CsvRows.Row row) {
            this.row = row;
        }

        /// Where it begins, from 1.
        public long number() {
            return row.line();
        }

        /// The value without surrounding blanks; empty when there is no such column.
        public String value(String column) {
            return row.field(columns.getOrDefault(column, -1));
        }
    }

    /// @param needed columns that the header has in any case
    public CsvTable(ListFile file, char separator, Set<String> needed) throws ListNotReadable {
        this.file = file;
        this.rows = new CsvRows(file, separator);
        CsvRows.Row row = rows.next();
        while (row != null && !isHeader(row, needed)) {
            before.add(row.field(0));
            if (before.size() > LINES_BEFORE_HEADER_MAX) {
                break;
            }
            row = rows.next();
        }
        if (row == null || !isHeader(row, needed)) {
            throw file.unreadable(
                    1, "no header with the columns " + needed.stream().sorted().toList(), "give the file as published");
        }
        for (int column = 0; column < row.fields().size(); column++) {
            String name = row.field(column);
            if (columns.putIfAbsent(name, column) != null && !name.isEmpty()) {
                throw file.unreadable(
                        row.line(),
                        "the column '" + ListNotReadable.brief(name) + "' stands twice in the header",
                        "remove one of them");
            }
        }
        this.width = row.fields().size();
    }

    private static boolean isHeader(CsvRows.Row row, Set<String> needed) {
        return row.fields().stream().map(String::strip).toList().containsAll(needed);
    }

    /// The lines before the header, each its first field.
    public List<String> before() {
        return List.copyOf(before);
    }

    public Set<String> columns() {
        return Set.copyOf(columns.keySet());
    }

    /// Gives every row after the header, in order.
    public void forEach(Each<Line> each) throws ListNotReadable {
        rows.forEach(row -> each.take(line(row)));
    }

    private Line line(CsvRows.Row row) throws ListNotReadable {
        if (row.fields().size() != width) {
            throw file.unreadable(
                    row.line(),
                    "the row has " + row.fields().size() + " columns instead of the header's " + width,
                    "fetch the file again, or mend the row");
        }
        return new Line(row);
    }
}
