package org.tandem.screening.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tandem.screening.Hit;
import org.tandem.screening.Result;
import org.tandem.screening.Screener;
import org.tandem.screening.Subject;
import org.tandem.screening.list.EntryType;

/// `screen batch`: every row of a CSV file against the lists; a verdict for each row and a summary.
public final class ScreenBatch {
    private static final double NANOS_PER_MICRO = 1_000.0;
    private static final double NANOS_PER_SECOND = 1_000_000_000.0;
    private static final List<String> BIRTH_COLUMNS = List.of("date_of_birth", "birth_date", "born", "dob");
    private static final List<String> COUNTRY_COLUMNS = List.of("nationality", "country");

    private final Screener screener;
    private final String column;
    private final Set<Use> uses;
    private final EntryType type;

    /// A column beside the name that counts as evidence.
    public enum Use {
        BIRTH_DATE,
        COUNTRY;

        /// @param text `birth-date` or `country`
        public static Use of(String text) {
            for (Use use : values()) {
                if (use.name().replace('_', '-').equalsIgnoreCase(text.strip())) {
                    return use;
                }
            }
            throw new IllegalArgumentException("what can be used is birth-date or country, found " + text);
        }
    }

    /// What a batch came to.
    ///
    /// @param p50Nanos, p99Nanos how long one row took
    public record Summary(int rows, int alerts, int unscreenable, double rowsPerSecond, long p50Nanos, long p99Nanos) {
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "%d rows, %d alerts (%.3f %%), %d unscreenable, %.0f names/s, p50 %.1f us, p99 %.1f us",
                    rows,
                    alerts,
                    rows == 0 ? 0.0 : alerts * 100.0 / rows,
                    unscreenable,
                    rowsPerSecond,
                    p50Nanos / NANOS_PER_MICRO,
                    p99Nanos / NANOS_PER_MICRO);
        }
    }

    /// @param column which holds the names
    public ScreenBatch(Screener screener, String column, Set<Use> uses, EntryType type) {
        this.screener = screener;
        this.column = column;
        this.uses = Set.copyOf(uses);
        this.type = type;
    }

    /// Writes `verdict,best_score,list_entry` for every row, in its order.
    ///
    /// @throws IllegalArgumentException when the column is missing, with its line
    public Summary run(Reader in, Writer out) throws IOException {
        long[] nanos = new long[1 << 10];
        int rows = 0;
        int alerts = 0;
        int unscreenable = 0;
        CsvWriter writer = CsvWriter.builder().build(out);
        writer.writeRecord("verdict", "best_score", "list_entry");
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (NamedCsvRecord record : records) {
                Subject subject = subject(record);
                long begin = System.nanoTime();
                Result result = screener.screen(subject);
                nanos = rows == nanos.length ? Arrays.copyOf(nanos, rows * 2) : nanos;
                nanos[rows++] = System.nanoTime() - begin;
                alerts += result instanceof Result.Alert ? 1 : 0;
                unscreenable += result instanceof Result.Unscreenable ? 1 : 0;
                write(result, writer);
            }
        }
        writer.flush();
        return summary(Arrays.copyOf(nanos, rows), alerts, unscreenable);
    }

    private static void write(Result result, CsvWriter writer) {
        switch (result) {
            case Result.Clear() -> writer.writeRecord("CLEAR", "", "");
            case Result.Unscreenable(Result.Reason reason, String detail) ->
                writer.writeRecord("UNSCREENABLE", "", reason.toString());
            case Result.Alert(var hits, int more) -> {
                Hit best = hits.getFirst();
                writer.writeRecord("ALERT", Score.text(best.score()), best.list() + ":" + best.entryId());
            }
        }
    }

    private static Summary summary(long[] nanos, int alerts, int unscreenable) {
        Arrays.sort(nanos);
        int rows = nanos.length;
        double total = Arrays.stream(nanos).sum();
        return new Summary(
                rows,
                alerts,
                unscreenable,
                total == 0 ? 0 : rows * NANOS_PER_SECOND / total,
                rows == 0 ? 0 : nanos[rows / 2],
                rows == 0 ? 0 : nanos[rows * 99 / 100]);
    }

    /// A birth or country that cannot be read is unknown: it must not stop the batch, and what is unknown clears
    /// nothing.
    private Subject subject(NamedCsvRecord row) {
        String name = row.findField(column)
                .orElseThrow(() -> new IllegalArgumentException("line " + row.getStartingLineNumber()
                        + " has no column " + column + ", only " + row.getHeader()));
        Subject plain = Subject.named(name, type);
        return plain.with(
                uses.contains(Use.BIRTH_DATE) ? SubjectText.birthsOrNone(first(row, BIRTH_COLUMNS)) : List.of(),
                uses.contains(Use.COUNTRY) ? SubjectText.countriesOrNone(first(row, COUNTRY_COLUMNS)) : List.of(),
                plain.gender());
    }

    private static String first(NamedCsvRecord row, List<String> columns) {
        for (String name : columns) {
            if (row.findField(name).isPresent()) {
                return row.getField(name);
            }
        }
        return "";
    }
}
