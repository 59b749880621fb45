package org.tandem.app.text;

import java.util.ArrayList;
import java.util.List;

/// Rows whose cells line up; those of the columns named are set to the right.
public final class Columns {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final List<Integer> toTheRight;

    public Columns(Integer... toTheRight) {
        this.toTheRight = List.of(toTheRight);
    }

    public Columns row(String... cells) {
        rows.add(cells);
        return this;
    }

    public List<String> lines() {
        int count = rows.stream().mapToInt(it -> it.length).max().orElse(0);
        int[] widths = new int[count];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String pad = " ".repeat(widths[i] - row[i].length());
            line.append(i == 0 ? "" : GAP).append(toTheRight.contains(i) ? pad + row[i] : row[i] + pad);
        }
        return line.toString().stripTrailing();
    }
}
