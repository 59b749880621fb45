package org.tandem.screening.list.generic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.source.CsvTable;
import org.tandem.screening.list.source.CsvTable.Line;
import org.tandem.screening.list.source.Drafts;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;

/// The plain form in CSV: commas, a header, one row an entry. Fields with several values divide them by a bar.
public final class GenericCsv {
    /// Fields that hold one text whatever stands in it.
    private static final Set<String> SINGLE = Set.of("id", "type", "name", "family_name", "gender", "remarks");

    private final ListFile file;

    public GenericCsv(ListFile file) {
        this.file = file;
    }

    public ListVersion read(String list) throws ListNotReadable {
        CsvTable table = new CsvTable(file, ',', Set.of("id", "name"));
        Optional<String> strange = GenericEntry.strange(table.columns());
        if (strange.isPresent()) {
            throw file.unreadable(
                    1,
                    "the column '" + ListNotReadable.brief(strange.get()) + "' is not known",
                    "name columns as docs/operating/lists.md does");
        }
        Drafts drafts = new Drafts();
        table.forEach(line -> new GenericEntry(file, line.number(), field -> values(line, field)).addTo(drafts));
        return drafts.version(list, List.of(file), "");
    }

    private static List<String> values(Line line, String field) {
        String text = line.value(field);
        return (SINGLE.contains(field) ? Stream.of(text) : Stream.of(text.split("\\|")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
