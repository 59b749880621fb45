package org.tandem.screening.list;

import java.util.List;

/// One party, vessel or aircraft on a list.
///
/// @param id the list's own, unique and stable within the list over its versions
/// @param names at least one
/// @param births possible births; empty when unknown
/// @param countries ISO 3166-1 alpha-2 of nationality, registration, birth place or address; upper case, distinct
/// @param addresses one line each, as the list writes it
/// @param programmes the regimes under which it is listed
/// @param remarks free text for the officer
public record ListEntry(
        String id,
        EntryType type,
        List<ListedName> names,
        List<Birth> births,
        Gender gender,
        List<String> countries,
        List<Identifier> identifiers,
        List<String> addresses,
        List<String> programmes,
        String remarks) {
    public ListEntry {
        names = List.copyOf(names);
        births = List.copyOf(births);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        addresses = List.copyOf(addresses);
        programmes = List.copyOf(programmes);
        if (id.isBlank() || names.isEmpty()) {
            throw new IllegalArgumentException("a list entry has an id and at least one name");
        }
    }
}
