package org.tandem.screening.list.ofac;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.IdentifierType;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.NameQuality;
import org.tandem.screening.list.source.CsvRows;
import org.tandem.screening.list.source.CsvRows.Row;
import org.tandem.screening.list.source.Drafts;
import org.tandem.screening.list.source.Each;
import org.tandem.screening.list.source.EntryDraft;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;

/// OFAC's CSV form: entries, aliases, addresses, and remarks too long for an entry's row, in four files without header,
/// joined by the entry's number. Columns are those of OFAC's data specification; `-0-` stands for nothing.
public final class OfacCsv {
    private static final int ENTRY_COLUMNS = 12;
    private static final int ALIAS_COLUMNS = 5;
    private static final int ADDRESS_COLUMNS = 6;
    private static final int COMMENT_COLUMNS = 2;
    private static final String NOTHING = "-0-";

    private final Map<Part, ListFile> files;
    private final ListFile entries;
    private final Drafts drafts = new Drafts();

    /// What one file of a list holds.
    public enum Part {
        ENTRIES,
        ALIASES,
        ADDRESSES,
        COMMENTS
    }

    /// @param files the files of one list, all of one day; the entries among them
    public OfacCsv(Map<Part, ListFile> files) {
        this.files = new EnumMap<>(files);
        this.entries = Objects.requireNonNull(files.get(Part.ENTRIES), "a list has entries");
    }

    /// Aliases and addresses may be absent; the version's warnings then say so.
    public ListVersion read(String list) throws ListNotReadable {
        readEntries();
        readPart(Part.ALIASES, this::readAliases, "there is no alias file beside it, so the list has no aliases");
        readPart(
                Part.ADDRESSES,
                this::readAddresses,
                "there is no address file beside it, so the list has no addresses");
        return drafts.version(list, List.copyOf(files.values()), "");
    }

    private void readPart(Part part, Each<ListFile> reader, String absent) throws ListNotReadable {
        ListFile file = files.get(part);
        if (file == null) {
            drafts.warn(entries, 0, absent);
        } else {
            reader.take(file);
        }
    }

    private void readEntries() throws ListNotReadable {
        Map<String, String> longRemarks = longRemarks();
        new CsvRows(entries, ',').forEach(row -> readEntry(row, longRemarks));
    }

    private void readEntry(Row row, Map<String, String> longRemarks) throws ListNotReadable {
        checkColumns(entries, row, ENTRY_COLUMNS);
        EntryDraft draft = drafts.add(entries, number(entries, row), row.line());
        draft.type(
                switch (value(row, 2)) {
                    case "individual" -> EntryType.PERSON;
                    case "vessel" -> EntryType.VESSEL;
                    case "aircraft" -> EntryType.AIRCRAFT;
                    case "" -> EntryType.ORGANISATION;
                    default -> EntryType.UNKNOWN;
                });
        OfacNames.add(draft, value(row, 1), NameQuality.PRIMARY);
        for (String programme : value(row, 3).split("]\\s*\\[", -1)) {
            draft.programme(programme.replaceAll("[\\[\\]]", ""));
        }
        draft.identifier(IdentifierType.OTHER, value(row, 5), "");
        drafts.country(entries, draft, value(row, 9), row.line());
        String remarks = value(row, 11) + longRemarks.getOrDefault(draft.id(), "");
        Remarks.read(entries, row.line(), remarks, draft, drafts);
        label(draft, "Title: ", value(row, 4));
        label(draft, "Vessel owner: ", value(row, 10));
    }

    private static void label(EntryDraft draft, String label, String value) {
        if (!value.isEmpty()) {
            draft.remark(label + value);
        }
    }

    private Map<String, String> longRemarks() throws ListNotReadable {
        Map<String, String> remarks = new HashMap<>();
        ListFile file = files.get(Part.COMMENTS);
        if (file != null) {
            new CsvRows(file, ',').forEach(row -> {
                checkColumns(file, row, COMMENT_COLUMNS);
                remarks.merge(number(file, row), " " + value(row, 1), String::concat);
            });
        }
        return remarks;
    }

    private void readAliases(ListFile file) throws ListNotReadable {
        new CsvRows(file, ',').forEach(row -> {
            checkColumns(file, row, ALIAS_COLUMNS);
            OfacNames.add(entry(file, row), value(row, 3), NameQuality.STRONG);
        });
    }

    private void readAddresses(ListFile file) throws ListNotReadable {
        new CsvRows(file, ',').forEach(row -> {
            checkColumns(file, row, ADDRESS_COLUMNS);
            EntryDraft draft = entry(file, row);
            List<String> parts = IntStream.rangeClosed(2, 4)
                    .mapToObj(column -> value(row, column))
                    .filter(part -> !part.isEmpty())
                    .toList();
            draft.address(String.join(", ", parts));
            drafts.country(file, draft, value(row, 4), row.line());
        });
    }

    private EntryDraft entry(ListFile file, Row row) throws ListNotReadable {
        String number = number(file, row);
        return drafts.find(number)
                .orElseThrow(() -> file.unreadable(
                        row.line(),
                        "the entry " + number + " is not in " + entries.name(),
                        "take all files of the list from the same day"));
    }

    private static String number(ListFile file, Row row) throws ListNotReadable {
        String number = row.field(0);
        if (!number.matches("\\d{1,18}")) {
            throw file.unreadable(
                    row.line(),
                    "the first column holds '" + ListNotReadable.brief(number) + "' instead of an entry's number",
                    "give OFAC's file as it was published, without a header");
        }
        return number;
    }

    private static void checkColumns(ListFile file, Row row, int columns) throws ListNotReadable {
        if (row.fields().size() != columns) {
            throw file.unreadable(
                    row.line(),
                    "the row has " + row.fields().size() + " columns instead of " + columns,
                    "give OFAC's file as it was published, and fetch it again if it was cut off");
        }
    }

    private static String value(Row row, int column) {
        String value = row.field(column);
        return value.equals(NOTHING) ? "" : value;
    }
}
