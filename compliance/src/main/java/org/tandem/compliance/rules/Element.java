package org.tandem.compliance.rules;

import java.util.Locale;
import org.tandem.compliance.party.PartyIdentifier.Kind;
import org.tandem.compliance.party.ScreenedParty;

/// A piece of information that a rule may ask for. In a pack it is written in lower case: `birth-date`.
enum Element {
    NAME,
    ACCOUNT,
    /// Any number that identifies the party, LEI and BIC among them.
    IDENTIFIER,
    LEI,
    BIC,
    /// A street or its like: a country alone is no address, and neither are country and town.
    ADDRESS,
    TOWN,
    COUNTRY,
    BIRTH_DATE,
    BIRTH_PLACE;

    static Element of(String word) {
        for (Element element : values()) {
            if (element.word().equals(word)) {
                return element;
            }
        }
        throw new IllegalArgumentException("no element is called '" + word + "'");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The element as half a sentence.
    String text() {
        return word().replace('-', ' ');
    }

    /// Whether the party says it, and with meaning.
    boolean isSaidBy(ScreenedParty party) {
        return switch (this) {
            case NAME -> Meaning.hasName(party.name());
            case ACCOUNT -> Meaning.has(party.account());
            case IDENTIFIER -> party.identifiers().stream().anyMatch(one -> Meaning.has(one.value()));
            case LEI -> has(party, Kind.LEI);
            case BIC -> has(party, Kind.BIC);
            case ADDRESS -> Meaning.has(party.address().street());
            case TOWN -> Meaning.has(party.address().town());
            case COUNTRY -> party.address().country().matches("[A-Z]{2}");
            case BIRTH_DATE -> Meaning.has(party.birth().date());
            case BIRTH_PLACE -> Meaning.has(party.birth().place());
        };
    }

    /// What the party says instead, for the sender to find its mistake.
    String saidBy(ScreenedParty party) {
        return switch (this) {
            case NAME -> party.name();
            case ACCOUNT -> party.account();
            case IDENTIFIER, LEI, BIC ->
                party.identifiers().isEmpty()
                        ? ""
                        : party.identifiers().getFirst().value();
            case ADDRESS -> party.address().street();
            case TOWN -> party.address().town();
            case COUNTRY -> party.address().country();
            case BIRTH_DATE -> party.birth().date();
            case BIRTH_PLACE -> party.birth().place();
        };
    }

    private static boolean has(ScreenedParty party, Kind kind) {
        return party.identifiers().stream().anyMatch(one -> one.kind() == kind && Meaning.has(one.value()));
    }
}
