package org.tandem.screening.equivalence;

/// The part a word plays in a name.
public enum Role {
    PLAIN,
    /// A single letter that stands for a word.
    INITIAL,
    /// A father's name with its ending.
    PATRONYMIC,
    NUMBER,
    /// Says what an organisation does, as many others do.
    GENERIC,
    /// Says where an organisation is.
    PLACE,
    /// `al`, `bin`, `van`: belongs to the next word and is often left out.
    PARTICLE,
    TITLE,
    LEGAL_FORM,
    STOP
}
