package org.tandem.compliance.party;

/// What a party is, as far as its message tells: the standard identifies persons and organisations differently.
public enum Nature {
    PERSON,
    ORGANISATION,
    /// A participant or another institution that a message names.
    BANK,
    UNKNOWN
}
