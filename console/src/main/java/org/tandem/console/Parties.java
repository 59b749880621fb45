package org.tandem.console;

import java.util.List;

/// The customers of a payment as its message names them.
///
/// @param parties in the order of the message: debtor and creditor, and whom they act for
/// @param references invoices and contracts, as written
public record Parties(List<Party> parties, List<String> references) {
    public static final Parties UNREAD = new Parties(List.of(), List.of());

    /// @param role in lower case, the end of a key `customer.` in the bundle: `debtor`, `creditor`,
    ///     `ultimate-debtor`, `ultimate-creditor`
    /// @param account its number; empty where the message gives none
    /// @param place country, town and address as one line; empty where the message gives none
    public record Party(String role, String name, String account, String place) {}

    public Parties {
        parties = List.copyOf(parties);
        references = List.copyOf(references);
    }

    public boolean isEmpty() {
        return parties.isEmpty() && references.isEmpty();
    }
}
