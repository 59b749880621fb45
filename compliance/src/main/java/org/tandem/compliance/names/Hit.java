package org.tandem.compliance.names;

/// One entry of a list that a party may be.
///
/// @param listedName the entry's name that matched, as the list writes it
/// @param certainty 0 to 1,000
/// @param rejected the list says that such a payment is rejected at once
/// @param why for the officer: what matched, what speaks against it, line by line
/// @param remarks what the list says of the entry: births, countries, programmes, identifiers
public record Hit(EntryRef entry, String listedName, int certainty, boolean rejected, String why, String remarks) {
    public static final int CERTAIN = 1_000;

    public Hit {
        if (certainty < 0 || certainty > CERTAIN) {
            throw new IllegalArgumentException("a certainty is 0 to " + CERTAIN + ", not " + certainty);
        }
    }
}
