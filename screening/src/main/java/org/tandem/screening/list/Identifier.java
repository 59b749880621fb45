package org.tandem.screening.list;

/// An exact identifier as the list writes it.
///
/// @param country ISO 3166-1 alpha-2 of the issuer, or empty
public record Identifier(IdentifierType type, String value, String country) {}
