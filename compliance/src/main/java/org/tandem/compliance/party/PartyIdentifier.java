package org.tandem.compliance.party;

/// One exact identifier of a party.
///
/// @param value as the message writes it
public record PartyIdentifier(Kind kind, String value) {

    /// What a message says of an identifier's kind.
    public enum Kind {
        LEI,
        BIC,
        /// Of an organisation: register, tax or customer number.
        ORGANISATION,
        /// Of a person: passport, national or customer number.
        PERSON
    }

    /// Letters and digits only, so that `AB 12-34` and `ab1234` are the same number.
    public String folded() {
        return FoldedName.of(value);
    }
}
