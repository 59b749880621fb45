package org.tandem.screening.list.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a CSV file in order, read strictly: every row ends with a line break, every quote is closed, and nothing
/// follows a closing quote. A file that was cut off is noticed unless the cut lies exactly between two rows; the
/// row-count guard of the store is there for that.
public final class CsvRows {
    static final int COLUMNS_MAX = 1_024;
    static final int FIELD_CHARACTERS_MAX = 1 << 20;
    static final int ROW_CHARACTERS_MAX = 2 << 20;
    static final int ROWS_MAX = 10_000_000;

    /// A last row added to the text: when a quote was left open, it is swallowed by the open field.
    private static final String END = "\uE000";

    private final ListFile file;
    private final CloseableIterator<CsvRecord> records;
    private int rows;
    private long line;

    /// One row: its first line, from 1, and its fields.
    public record Row(long line, List<String> fields) {
        /// The field without surrounding blanks; empty when the row has no such column.
        public String field(int column) {
            return column >= 0 && column < fields.size() ? fields.get(column).strip() : "";
        }
    }

    public CsvRows(ListFile file, char separator) throws ListNotReadable {
        this.file = file;
        if (!file.endsWithLineBreak()) {
            throw file.unreadable(
                    0,
                    "the last line has no line break, so the file may be cut off",
                    "fetch it again, or add the line break");
        }
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(COLUMNS_MAX)
                .maxFieldSize(FIELD_CHARACTERS_MAX)
                .maxRecordSize(ROW_CHARACTERS_MAX)
                .build();
        var end = new ByteArrayInputStream((END + "\n").getBytes(StandardCharsets.UTF_8));
        records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(
                        handler,
                        new InputStreamReader(new SequenceInputStream(file.content(), end), StandardCharsets.UTF_8))
                .iterator();
    }

    /// Gives every row, in order.
    public void forEach(Each<Row> each) throws ListNotReadable {
        for (Row row = next(); row != null; row = next()) {
            each.take(row);
        }
    }

    /// The next row, or null after the last.
    @Nullable
    Row next() throws ListNotReadable {
        try {
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            boolean last = !records.hasNext();
            if (last && record.getFieldCount() == 1 && record.getField(0).equals(END)) {
                return null;
            }
            if (last) {
                throw file.unreadable(
                        line, "a quote is opened and never closed", "fetch the file again: it may be cut off");
            }
            if (++rows > ROWS_MAX) {
                throw file.unreadable(line, "it has more than " + ROWS_MAX + " rows", "give a list file");
            }
            return new Row(line, record.getFields());
        } catch (CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw file.unreadable(
                    line + 1,
                    "this row or one after it cannot be parsed: " + ListNotReadable.reason(cause),
                    "fetch the file again");
        }
    }
}
