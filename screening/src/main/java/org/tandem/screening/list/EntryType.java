package org.tandem.screening.list;

/// What a list entry is about.
public enum EntryType {
    PERSON,
    ORGANISATION,
    VESSEL,
    AIRCRAFT,
    /// The list does not say.
    UNKNOWN
}
