package org.tandem.screening.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.PairScore;

/// `screen pairs`: every row of a CSV file with `name1`, `name2` and perhaps `schema`, and then its score and whether
/// they match.
public final class ScreenPairs {
    private final ScreeningPolicy policy;

    public ScreenPairs(ScreeningPolicy policy) {
        this.policy = policy;
    }

    /// Writes the rows read with two columns more, `score` from 0 to 1 and `match`.
    ///
    /// @return how many pairs were compared
    /// @throws IllegalArgumentException when a column is missing or a schema unknown, with its line
    public int run(Reader in, Writer out) throws IOException {
        int pairs = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            CsvWriter writer = CsvWriter.builder().build(out);
            for (NamedCsvRecord row : rows) {
                if (pairs++ == 0) {
                    writer.writeRecord(with(row.getHeader(), "score", "match"));
                }
                EntryType type = type(row);
                int score = PairScore.of(column(row, "name1"), column(row, "name2"), type, policy.weights());
                writer.writeRecord(with(row.getFields(), Score.text(score), String.valueOf(score >= least(type))));
            }
            writer.flush();
        }
        return pairs;
    }

    private int least(EntryType type) {
        return switch (NameKind.of(type)) {
            case PERSON -> policy.personLeast();
            case ORGANISATION -> policy.organisationLeast();
        };
    }

    private static EntryType type(NamedCsvRecord row) {
        try {
            return SubjectText.type(row.findField("schema").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }

    private static String column(NamedCsvRecord row, String name) {
        return row.findField(name)
                .orElseThrow(() -> new IllegalArgumentException("line " + row.getStartingLineNumber()
                        + " has no column " + name + ", only " + row.getHeader()));
    }

    private static List<String> with(List<String> fields, String... more) {
        List<String> all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return all;
    }
}
