package org.tandem.screening;

/// Where in a payment the text stands, which decides how it is compared.
public enum Channel {
    /// The text is one party's, vessel's or institution's name.
    NAME,
    /// The text is an address: compared with listed addresses, and searched for listed names.
    ADDRESS,
    /// Free text in which a listed name may stand somewhere.
    NARRATIVE
}
