package org.tandem.compliance.party;

/// When and where a person was born, as the message writes it.
///
/// @param date `1980-01-31`
/// @param country ISO 3166-1 alpha-2
public record PartyBirth(String date, String place, String country) {
    /// Nothing was given.
    public static final PartyBirth NONE = new PartyBirth("", "", "");

    /// In one line, for people.
    public String line() {
        return String.join(" ", date, place, country).strip().replaceAll("\\s+", " ");
    }
}
