package org.tandem.screening.list;

import java.util.List;

/// A list as it was at one time: immutable, known by the hash of its files.
///
/// @param list the list's short name: `OFAC-SDN`, `UN`, `EU`, `UK`, or an operator's own
/// @param hash SHA-256 over the files' bytes, hexadecimal
/// @param published what the file says of its date, ISO 8601; empty when it does not
/// @param entries in the order of the file
/// @param warnings rows that were read with doubt, each with its place; a row that could not be read fails the whole
///     file
public record ListVersion(String list, String hash, String published, List<ListEntry> entries, List<String> warnings) {
    public ListVersion {
        entries = List.copyOf(entries);
        warnings = List.copyOf(warnings);
    }
}
