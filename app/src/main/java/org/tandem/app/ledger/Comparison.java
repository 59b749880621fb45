package org.tandem.app.ledger;

/// One thing that was compared with another.
///
/// @param what such as `journal`
/// @param agrees whether the two are the same
/// @param detail what was found, for people
public record Comparison(String what, boolean agrees, String detail) {}
