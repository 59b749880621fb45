package org.tandem.iso20022.xml;

/// Why bytes could not be read as a message: a sentence that names what was found, and where. Line and column count
/// from 1; 0 where no place can be told.
public record Flaw(String text, int line, int column) {}
