package org.tandem.simulation.party;

/// A customer of a simulated bank.
///
/// @param party the content of `Dbtr` or `Cdtr`, escaped
/// @param account the content of `DbtrAcct` or `CdtrAcct`
public record Customer(String name, String country, String party, String account) {}
