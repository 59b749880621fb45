package org.tandem.screening.list.store;

/// One list as it is in force.
///
/// @param list the list's short name
/// @param hash the version's hash
public record Activation(String list, String hash) {}
