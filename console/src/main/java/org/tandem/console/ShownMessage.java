package org.tandem.console;

/// A message as the payment's page shows it.
///
/// @param kind such as `pacs.008`
public record ShownMessage(String kind, String text) {}
