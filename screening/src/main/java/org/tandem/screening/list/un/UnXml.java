package org.tandem.screening.list.un;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.IdentifierType;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.NameQuality;
import org.tandem.screening.list.source.BirthDates;
import org.tandem.screening.list.source.Drafts;
import org.tandem.screening.list.source.EntryDraft;
import org.tandem.screening.list.source.ListFile;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.source.XmlElement;
import org.tandem.screening.list.source.XmlElements;

/// The UN consolidated list in XML. An entry's id is its permanent reference number, `QDi.001`. Aliases of quality
/// `Low` are weak; names in their original script are strong ones.
public final class UnXml {
    public static final String ROOT = "CONSOLIDATED_LIST";

    private static final String PERSON = "INDIVIDUAL";

    /// Most entries state the gender only in their comments.
    private static final Pattern GENDER = Pattern.compile("\\bGender: (male|female)\\b", Pattern.CASE_INSENSITIVE);
    /// Some numbers stand in a sentence: "Russian foreign travel passport number 620169661".
    private static final Pattern BEFORE_NUMBER =
            Pattern.compile("^.*\\b(?:number|no\\.?):?\\s+(?=\\S*\\d)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern AFTER_NUMBER = Pattern.compile("\\s+[(,].*$", Pattern.DOTALL);

    private final ListFile file;
    private final Drafts drafts = new Drafts();

    public UnXml(ListFile file) {
        this.file = file;
    }

    public ListVersion read(String list) throws ListNotReadable {
        XmlElements elements = new XmlElements(file, Set.of(PERSON, "ENTITY"));
        elements.forEach(this::entry);
        return drafts.version(list, List.of(file), elements.root().attribute("dateGenerated"));
    }

    private void entry(XmlElement record) throws ListNotReadable {
        boolean person = record.name().equals(PERSON);
        EntryDraft draft = drafts.add(file, record.text("REFERENCE_NUMBER"), record.line());
        draft.type(person ? EntryType.PERSON : EntryType.ORGANISATION);
        String name = String.join(
                " ",
                Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                        .map(record::text)
                        .filter(part -> !part.isEmpty())
                        .toList());
        for (String one : name.split(";", -1)) {
            draft.name(one, draft.isNameless() ? NameQuality.PRIMARY : NameQuality.STRONG);
        }
        draft.name(record.text("NAME_ORIGINAL_SCRIPT"), NameQuality.STRONG);
        draft.gender(gender(record));
        draft.programme(record.text("UN_LIST_TYPE"));
        for (String group : List.of("NATIONALITY", "TITLE", "DESIGNATION")) {
            values(draft, record, group);
        }
        draft.remark(record.text("COMMENTS1"));
        for (XmlElement part : record.children()) {
            switch (part.name()) {
                case "INDIVIDUAL_ALIAS", "ENTITY_ALIAS" -> alias(draft, part);
                case "INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS" -> address(draft, part);
                case "INDIVIDUAL_PLACE_OF_BIRTH" -> drafts.country(file, draft, part.text("COUNTRY"), part.line());
                case "INDIVIDUAL_DATE_OF_BIRTH" -> birth(draft, part);
                case "INDIVIDUAL_DOCUMENT" -> document(draft, part);
                default -> {
                    // What remains tells of the list's upkeep, not of the party.
                }
            }
        }
    }

    private static Gender gender(XmlElement record) {
        Matcher comment = GENDER.matcher(record.text("COMMENTS1"));
        String word = record.text("GENDER").isEmpty() && comment.find() ? comment.group(1) : record.text("GENDER");
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "male" -> Gender.MALE;
            case "female" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }

    private void values(EntryDraft draft, XmlElement record, String group) {
        record.children(group).flatMap(element -> element.children("VALUE")).forEach(value -> {
            if (group.equals("NATIONALITY")) {
                drafts.country(file, draft, value.text(), value.line());
            } else {
                draft.remark(value.text());
            }
        });
    }

    private void alias(EntryDraft draft, XmlElement alias) {
        NameQuality quality = alias.text("QUALITY").equalsIgnoreCase("low") ? NameQuality.WEAK : NameQuality.STRONG;
        AliasText text = AliasText.of(alias.text("ALIAS_NAME"));
        text.names().forEach(name -> draft.name(name, quality));
        text.notes().forEach(draft::remark);
        draft.remark(alias.text("NOTE"));
    }

    private void address(EntryDraft draft, XmlElement address) {
        draft.address(String.join(
                ", ",
                Stream.of("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY")
                        .map(address::text)
                        .filter(part -> !part.isEmpty())
                        .toList()));
        drafts.country(file, draft, address.text("COUNTRY"), address.line());
    }

    private void birth(EntryDraft draft, XmlElement date) {
        String exact = date.text("DATE");
        String year = date.text("YEAR");
        String from = date.text("FROM_YEAR");
        String to = date.text("TO_YEAR");
        if (exact.isEmpty() && year.isEmpty() && from.isEmpty() && to.isEmpty()) {
            return;
        }
        Optional<Birth> birth = !exact.isEmpty()
                ? BirthDates.parse(exact)
                : !year.isEmpty() ? BirthDates.parse(year) : BirthDates.parse(from + " to " + to);
        boolean about = date.text("TYPE_OF_DATE").equals("APPROXIMATELY");
        if (birth.isEmpty()) {
            drafts.warn(file, date.line(), "a date of birth is no date that is understood");
            return;
        }
        try {
            draft.birth(about ? BirthDates.about(birth.get()) : birth.get());
        } catch (DateTimeException e) {
            drafts.warn(file, date.line(), "a date of birth is out of range");
        }
    }

    private static void document(EntryDraft draft, XmlElement document) {
        String kind =
                (document.text("TYPE_OF_DOCUMENT") + " " + document.text("TYPE_OF_DOCUMENT2")).toLowerCase(Locale.ROOT);
        IdentifierType type = kind.contains("pass") || kind.contains("pasa")
                ? IdentifierType.PASSPORT
                : kind.contains("national identi") ? IdentifierType.NATIONAL_ID : IdentifierType.OTHER;
        String issuer = document.text("ISSUING_COUNTRY").isEmpty()
                ? document.text("COUNTRY_OF_ISSUE")
                : document.text("ISSUING_COUNTRY");
        String number = BEFORE_NUMBER.matcher(document.text("NUMBER")).replaceFirst("");
        draft.identifier(type, AFTER_NUMBER.matcher(number).replaceFirst(""), issuer);
        draft.remark(document.text("NOTE"));
    }
}
