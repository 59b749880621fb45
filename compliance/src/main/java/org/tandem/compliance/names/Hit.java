package org.tandem.compliance.names;

/// One entry of a list that a party may be.
///
/// @param listedName the entry's name that matched, as the list writes it
/// @param certainty 0 to 1,000
/// @param rejected the list says that such a payment is rejected at once
/// @param why for the officer: what matched, what speaks against it, line by line
/// @param remarks what the list says of the entry: births, countries, programmes, identifiers
/// @param more how many further entries were found with it, of which nothing else is known
public record Hit(
        EntryRef entry, String listedName, int certainty, boolean rejected, String why, String remarks, int more) {
    public static final int CERTAIN = 1_000;

    /// One of entries that are all told.
    public Hit(EntryRef entry, String listedName, int certainty, boolean rejected, String why, String remarks) {
        this(entry, listedName, certainty, rejected, why, remarks, 0);
    }

    public Hit {
        if (certainty < 0 || certainty > CERTAIN) {
            throw new IllegalArgumentException("a certainty is 0 to " + CERTAIN + ", not " + certainty);
        }
    }
}
