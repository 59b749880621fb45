package org.tandem.screening.list.uk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.IdentifierType;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.NameQuality;
import org.tandem.screening.list.source.BirthDates;
import org.tandem.screening.list.source.CsvTable;
import org.tandem.screening.list.source.CsvTable.Line;
import org.tandem.screening.list.source.Drafts;
import org.tandem.screening.list.source.EntryDraft;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;

/// The UK Sanctions List in CSV: a line with the report's date, a header, and several rows an entry, one for each name
/// and address. `Name 6` is the family name of a person and the whole name of anything else.
public final class UkCsv {
    /// Columns that name the form.
    public static final Set<String> MARKS = Set.of("Unique ID", "Name 6", "Name type");

    /// Cells with several values divide them by a bar or number them.
    private static final String SEVERAL = "\\s*(?:\\||\\(\\d{1,2}\\))\\s*";

    private static final String REPORT_DATE = "Report Date:";

    private final ListFile file;
    private final Drafts drafts = new Drafts();

    public UkCsv(ListFile file) {
        this.file = file;
    }

    public ListVersion read(String list) throws ListNotReadable {
        CsvTable table = new CsvTable(file, ',', MARKS);
        String published = table.before().stream()
                .filter(line -> line.startsWith(REPORT_DATE))
                .map(line -> BirthDates.parse(line.substring(REPORT_DATE.length())))
                .flatMap(Optional::stream)
                .map(day -> day.earliest().toString())
                .findFirst()
                .orElse("");
        table.forEach(this::row);
        return drafts.version(list, List.of(file), published);
    }

    private void row(Line line) throws ListNotReadable {
        EntryDraft draft = drafts.addOrFind(file, line.value("Unique ID"), line.number());
        draft.type(type(first(line, "Individual, Entity, Ship", "Designation Type")));
        name(draft, line);
        for (String date : several(line, "D.O.B")) {
            Optional<Birth> birth = BirthDates.parse(date);
            birth.ifPresent(draft::birth);
            if (birth.isEmpty()) {
                drafts.warn(file, line.number(), "'" + ListNotReadable.brief(date) + "' is no date that is understood");
            }
        }
        switch (line.value("Gender").toLowerCase(Locale.ROOT)) {
            case "male" -> draft.gender(Gender.MALE);
            case "female" -> draft.gender(Gender.FEMALE);
            default -> {
                // Rows for further names often leave it empty.
            }
        }
        for (String column : List.of(
                "Nationality(/ies)",
                "Country of birth",
                "Address Country",
                "Current believed flag of ship",
                "Previous flags")) {
            for (String country : several(line, column)) {
                drafts.country(file, draft, country, line.number());
            }
        }
        identifiers(draft, line);
        draft.address(String.join(
                ", ",
                Stream.concat(
                                IntStream.rangeClosed(1, 6).mapToObj(part -> "Address Line " + part),
                                Stream.of("Address Postal Code", "Address Country"))
                        .map(line::value)
                        .filter(part -> !part.isEmpty())
                        .toList()));
        draft.programme(line.value("Regime Name"));
        for (String column : List.of("Position", "Other Information", "UK Statement of Reasons", "OFSI Group ID")) {
            String text = line.value(column);
            draft.remark(text.isEmpty() ? "" : column + ": " + text);
        }
    }

    private static EntryType type(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "individual" -> EntryType.PERSON;
            case "entity" -> EntryType.ORGANISATION;
            case "ship" -> EntryType.VESSEL;
            default -> EntryType.UNKNOWN;
        };
    }

    private static void name(EntryDraft draft, Line line) {
        String given = String.join(
                " ",
                IntStream.rangeClosed(1, 5)
                        .mapToObj(part -> line.value("Name " + part))
                        .filter(part -> !part.isEmpty())
                        .toList());
        String last = line.value("Name 6");
        String kind = line.value("Name type").toLowerCase(Locale.ROOT);
        boolean low = line.value("Alias strength").toLowerCase(Locale.ROOT).startsWith("low");
        NameQuality quality =
                kind.equals("primary name") ? NameQuality.PRIMARY : low ? NameQuality.WEAK : NameQuality.STRONG;
        draft.name(given + " " + last, quality, draft.type() == EntryType.PERSON ? last : "");
        draft.name(line.value("Name non-latin script"), NameQuality.STRONG);
    }

    private static void identifiers(EntryDraft draft, Line line) {
        numbers(draft, line, "Passport number", IdentifierType.PASSPORT);
        numbers(draft, line, "National Identifier number", IdentifierType.NATIONAL_ID);
        numbers(draft, line, "Business registration number (s)", IdentifierType.REGISTRATION);
        numbers(draft, line, "Email address", IdentifierType.EMAIL);
        numbers(draft, line, "Website", IdentifierType.OTHER);
        numbers(draft, line, "Phone number", IdentifierType.OTHER);
        numbers(draft, line, "Hull identification number (HIN)", IdentifierType.OTHER);
        for (String number : several(line, "IMO number")) {
            draft.identifier(IdentifierType.IMO, number.replaceFirst("^IMO\\s*", ""), "");
        }
    }

    private static void numbers(EntryDraft draft, Line line, String column, IdentifierType type) {
        several(line, column).forEach(number -> draft.identifier(type, number, ""));
    }

    private static List<String> several(Line line, String column) {
        return Stream.of(line.value(column).split(SEVERAL))
                .filter(value -> !value.isBlank())
                .toList();
    }

    private static String first(Line line, String... columns) {
        return Stream.of(columns)
                .map(line::value)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
