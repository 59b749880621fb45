package org.tandem.screening;

import java.util.List;
import org.tandem.screening.list.Birth;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Gender;
import org.tandem.screening.list.Identifier;

/// Who or what is to be screened.
///
/// @param name as the payment has it, in any script
/// @param type what it is known to be; a known person is not compared with organisations, nor the other way round
/// @param births possible births; empty when unknown
/// @param countries ISO 3166-1 alpha-2, upper case; empty when unknown
public record Subject(
        String name,
        EntryType type,
        List<Birth> births,
        List<String> countries,
        Gender gender,
        List<Identifier> identifiers,
        Channel channel) {
    public Subject {
        births = List.copyOf(births);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
    }

    public static Subject named(String name, EntryType type) {
        return new Subject(name, type, List.of(), List.of(), Gender.UNKNOWN, List.of(), Channel.NAME);
    }

    /// Whether no fact beside the name could be weighed.
    boolean isNameAlone() {
        return births.isEmpty() && countries.isEmpty() && gender == Gender.UNKNOWN;
    }

    /// The same party with what else is known of it.
    public Subject with(List<Birth> births, List<String> countries, Gender gender) {
        return new Subject(name, type, births, countries, gender, identifiers, channel);
    }
}
