package org.tandem.screening.list;

/// Exact identifiers, looked up before any name.
public enum IdentifierType {
    LEI,
    BIC,
    IBAN,
    PASSPORT,
    NATIONAL_ID,
    /// Tax numbers: INN, UNP, EDRPOU and others.
    TAX_ID,
    /// Company registers: OGRN and others.
    REGISTRATION,
    IMO,
    MMSI,
    EMAIL,
    CRYPTO_ADDRESS,
    OTHER
}
