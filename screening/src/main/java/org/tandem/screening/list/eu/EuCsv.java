package org.tandem.screening.list.eu;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.source.BirthDates;
import org.tandem.screening.list.source.CsvTable;
import org.tandem.screening.list.source.CsvTable.Line;
import org.tandem.screening.list.source.Drafts;
import org.tandem.screening.list.source.EntryDraft;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;

/// The EU list in CSV: semicolons, a header, and several rows an entry, each with one name, address, birth,
/// identification or citizenship. An entry's id is its logical id.
public final class EuCsv {
    /// Columns that name the form.
    public static final Set<String> MARKS = Set.of("Entity_LogicalId", "NameAlias_WholeName");

    private static final char SEPARATOR = ';';

    /// Where the CSV's word is not the XML's with a prefix.
    private static final Map<String, String> WORDS = Map.of(
            "birthdate", "BirthDate",
            "dayOfMonth", "Day",
            "monthOfYear", "Month",
            "identificationTypeCode", "TypeCode");

    private final ListFile file;
    private final Drafts drafts = new Drafts();
    private final EuFacts facts;
    private String published = "";

    public EuCsv(ListFile file) {
        this.file = file;
        this.facts = new EuFacts(file, drafts);
    }

    public ListVersion read(String list) throws ListNotReadable {
        new CsvTable(file, SEPARATOR, MARKS).forEach(this::row);
        return drafts.version(list, List.of(file), published);
    }

    private void row(Line line) throws ListNotReadable {
        if (published.isEmpty()) {
            published = BirthDates.parse(line.value("fileGenerationDate"))
                    .map(Birth::earliest)
                    .map(Object::toString)
                    .orElse("");
        }
        EntryDraft draft = drafts.addOrFind(file, line.value("Entity_LogicalId"), line.number());
        draft.type(EuFacts.type(line.value("Entity_SubjectType_ClassificationCode"), line.value("Entity_SubjectType")));
        facts.name(draft, fields(line, "NameAlias_"));
        facts.birth(draft, fields(line, "BirthDate_"), line.number());
        facts.identification(draft, fields(line, "Identification_"), line.number());
        facts.address(draft, fields(line, "Address_"), line.number());
        facts.country(draft, fields(line, "Citizenship_"), line.number());
        draft.programme(line.value("Entity_Regulation_Programme"));
        draft.remark(line.value("Entity_Remark"));
        draft.remark(line.value("Entity_EU_ReferenceNumber"));
    }

    private static EuFacts.Fields fields(Line line, String prefix) {
        return name -> {
            String word = WORDS.getOrDefault(name, Character.toUpperCase(name.charAt(0)) + name.substring(1));
            return line.value(prefix + word);
        };
    }
}
