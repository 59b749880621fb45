package org.tandem.screening.cli;

import java.util.List;
import java.util.Locale;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.source.BirthDates;
import org.tandem.screening.list.source.Countries;

/// Reads what people type about a subject. What cannot be read is refused with what was expected.
final class SubjectText {
    private SubjectText() {}

    /// @param text `1957` or `1957-11-03`; empty for unknown
    static List<Birth> births(String text) {
        return text.isBlank()
                ? List.of()
                : List.of(BirthDates.parse(text.strip())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "a birth is a year or a date such as 1957-11-03, found " + text)));
    }

    /// What cannot be read is unknown.
    static List<Birth> birthsOrNone(String text) {
        return text.isBlank()
                ? List.of()
                : BirthDates.parse(text.strip()).map(List::of).orElse(List.of());
    }

    static List<String> countriesOrNone(String text) {
        return text.isBlank()
                ? List.of()
                : Countries.code(text.strip()).map(List::of).orElse(List.of());
    }

    /// @param text ISO 3166-1 alpha-2 or an English name; empty for unknown
    static List<String> countries(String text) {
        return text.isBlank()
                ? List.of()
                : List.of(Countries.code(text.strip())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "a country is two letters or its English name, found " + text)));
    }

    /// @param text the name of an entry type, or the words for it that files use; empty for unknown
    static EntryType type(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "" -> EntryType.UNKNOWN;
            case "PERSON", "INDIVIDUAL" -> EntryType.PERSON;
            case "ORGANISATION", "ORGANIZATION", "COMPANY", "ENTITY" -> EntryType.ORGANISATION;
            case "VESSEL", "SHIP" -> EntryType.VESSEL;
            case "AIRCRAFT", "AIRPLANE" -> EntryType.AIRCRAFT;
            case "UNKNOWN", "LEGALENTITY", "THING" -> EntryType.UNKNOWN;
            default ->
                throw new IllegalArgumentException(
                        "a type is person, organisation, vessel, aircraft or unknown, found " + text);
        };
    }
}
