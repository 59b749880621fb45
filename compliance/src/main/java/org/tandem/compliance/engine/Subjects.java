package org.tandem.compliance.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tandem.compliance.party.Nature;
import org.tandem.compliance.party.PartyIdentifier;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.screening.Channel;
import org.tandem.screening.Subject;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.Identifier;
import org.tandem.screening.list.IdentifierType;

/// Parties in the engine's words.
final class Subjects {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private Subjects() {}

    static Subject byName(ScreenedParty party) {
        return new Subject(
                party.name(),
                type(party.nature()),
                births(party),
                countries(party),
                Gender.UNKNOWN,
                List.of(),
                Channel.NAME);
    }

    /// Without a name, so that only the identifiers are compared.
    static Subject byIdentifier(ScreenedParty party) {
        List<Identifier> identifiers = new ArrayList<>();
        for (PartyIdentifier one : party.identifiers()) {
            identifiers.add(new Identifier(type(one.kind()), one.value(), ""));
        }
        if (!party.account().isEmpty()) {
            identifiers.add(new Identifier(IdentifierType.IBAN, party.account(), ""));
        }
        return new Subject("", EntryType.UNKNOWN, List.of(), List.of(), Gender.UNKNOWN, identifiers, Channel.NAME);
    }

    static Subject inText(String text) {
        return new Subject(text, EntryType.UNKNOWN, List.of(), List.of(), Gender.UNKNOWN, List.of(), Channel.NARRATIVE);
    }

    /// The engine compares numbers that states issue whatever each is called: messages do not tell them apart.
    private static IdentifierType type(PartyIdentifier.Kind kind) {
        return switch (kind) {
            case LEI -> IdentifierType.LEI;
            case BIC -> IdentifierType.BIC;
            case ORGANISATION -> IdentifierType.REGISTRATION;
            case PERSON -> IdentifierType.NATIONAL_ID;
        };
    }

    private static EntryType type(Nature nature) {
        return switch (nature) {
            case PERSON -> EntryType.PERSON;
            case ORGANISATION, BANK -> EntryType.ORGANISATION;
            case UNKNOWN -> EntryType.UNKNOWN;
        };
    }

    /// A date that is none says nothing against anybody: then only the name counts.
    private static List<Birth> births(ScreenedParty party) {
        String text = party.birth().date();
        if (text.isEmpty()) {
            // As for most; an exception for each would cost more than reading the message.
            return List.of();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            return List.of(new Birth(date, date));
        } catch (DateTimeException _) {
            return List.of();
        }
    }

    private static List<String> countries(ScreenedParty party) {
        return Stream.of(party.address().country(), party.birth().country())
                .filter(COUNTRY.asMatchPredicate())
                .distinct()
                .toList();
    }
}
