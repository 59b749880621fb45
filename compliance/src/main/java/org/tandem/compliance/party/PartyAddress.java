package org.tandem.compliance.party;

/// Where a party lives, as far as rules ask.
///
/// @param street everything but town and country, joined by spaces: street, building, post code, free lines
/// @param country ISO 3166-1 alpha-2
public record PartyAddress(String street, String town, String country) {
    /// Nothing was given.
    public static final PartyAddress NONE = new PartyAddress("", "", "");

    /// In one line, for people.
    public String line() {
        return String.join(" ", street, town, country).strip().replaceAll("\\s+", " ");
    }
}
