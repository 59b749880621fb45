package org.tandem.screening.list.eu;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.IdentifierType;
import org.tandem.screening.list.NameQuality;
import org.tandem.screening.list.source.BirthDates;
import org.tandem.screening.list.source.Drafts;
import org.tandem.screening.list.source.EntryDraft;
import org.tandem.screening.list.source.ListFile;

/// What both forms of the EU list say alike: a name, a birth, an identification, an address, from named fields.
final class EuFacts {
    private final ListFile file;
    private final Drafts drafts;

    /// A field of the form by the XML's name for it; empty when there is none.
    @FunctionalInterface
    interface Fields {
        String of(String name);
    }

    EuFacts(ListFile file, Drafts drafts) {
        this.file = file;
        this.drafts = drafts;
    }

    static EntryType type(String code, String classification) {
        String word = (code.isEmpty() ? classification : code).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "person", "p" -> EntryType.PERSON;
            case "enterprise", "e" -> EntryType.ORGANISATION;
            case "vessel", "v" -> EntryType.VESSEL;
            case "aircraft", "a" -> EntryType.AIRCRAFT;
            default -> EntryType.UNKNOWN;
        };
    }

    /// The list has no mark for the main name: it is the first.
    void name(EntryDraft draft, Fields name) {
        String parts = String.join(
                " ",
                List.of(name.of("firstName"), name.of("middleName"), name.of("lastName")).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        String whole = name.of("wholeName").isEmpty() ? parts : name.of("wholeName");
        NameQuality quality = name.of("strong").equalsIgnoreCase("false")
                ? NameQuality.WEAK
                : draft.isNameless() ? NameQuality.PRIMARY : NameQuality.STRONG;
        draft.name(whole, quality, name.of("lastName"));
        switch (name.of("gender").toUpperCase(Locale.ROOT)) {
            case "M" -> draft.gender(Gender.MALE);
            case "F" -> draft.gender(Gender.FEMALE);
            default -> {
                // Most names say nothing, after one that did.
            }
        }
        if (!name.of("function").isEmpty()) {
            draft.remark("Function: " + name.of("function"));
        }
    }

    void birth(EntryDraft draft, Fields birth, long line) {
        String date = birth.of("birthdate");
        String year = birth.of("year");
        String from = birth.of("yearRangeFrom");
        String to = birth.of("yearRangeTo");
        country(draft, birth, line);
        if (date.isEmpty() && year.isEmpty() && from.isEmpty() && to.isEmpty()) {
            return;
        }
        Optional<Birth> found = !date.isEmpty()
                ? BirthDates.parse(date)
                : !year.isEmpty() ? partial(birth, year) : BirthDates.parse(from + " to " + to);
        try {
            boolean about = birth.of("circa").equalsIgnoreCase("true");
            found.map(day -> about ? BirthDates.about(day) : day).ifPresent(draft::birth);
        } catch (DateTimeException e) {
            found = Optional.empty();
        }
        if (found.isEmpty()) {
            drafts.warn(file, line, "a date of birth is no date that is understood");
        }
    }

    private static Optional<Birth> partial(Fields birth, String year) {
        String month = birth.of("monthOfYear");
        String day = birth.of("dayOfMonth");
        if (!month.isEmpty() && !day.isEmpty()) {
            return BirthDates.parse(day + "/" + month + "/" + year);
        }
        return month.isEmpty() ? BirthDates.parse(year) : BirthDates.parse("00/" + month + "/" + year);
    }

    void identification(EntryDraft draft, Fields identification, long line) {
        IdentifierType type =
                switch (identification.of("identificationTypeCode").toLowerCase(Locale.ROOT)) {
                    case "passport", "diplopass", "servpass", "ssnpass", "traveldoc" -> IdentifierType.PASSPORT;
                    case "id", "idcard", "ssn", "birthcert", "electcard" -> IdentifierType.NATIONAL_ID;
                    case "fiscalcode", "taxid", "tin", "inn", "vat" -> IdentifierType.TAX_ID;
                    case "regnumber", "tradelic", "ogrn" -> IdentifierType.REGISTRATION;
                    case "imo" -> IdentifierType.IMO;
                    case "mmsi" -> IdentifierType.MMSI;
                    case "swiftbic", "bic" -> IdentifierType.BIC;
                    case "lei" -> IdentifierType.LEI;
                    case "iban" -> IdentifierType.IBAN;
                    case "email" -> IdentifierType.EMAIL;
                    case "wallet", "crypto" -> IdentifierType.CRYPTO_ADDRESS;
                    default -> IdentifierType.OTHER;
                };
        String number = identification.of("latinNumber").isEmpty()
                ? identification.of("number")
                : identification.of("latinNumber");
        draft.identifier(type, number, issuer(identification));
        country(draft, identification, line);
    }

    private static String issuer(Fields fields) {
        String code = fields.of("countryIso2Code");
        return code.isEmpty() || code.equals("00") ? fields.of("countryDescription") : code;
    }

    void address(EntryDraft draft, Fields address, long line) {
        List<String> parts = List.of("street", "poBox", "zipCode", "city", "region", "place").stream()
                .map(address::of)
                .filter(part -> !part.isEmpty())
                .toList();
        draft.address(String.join(", ", parts));
        country(draft, address, line);
    }

    void country(EntryDraft draft, Fields fields, long line) {
        drafts.country(file, draft, issuer(fields), line);
    }
}
