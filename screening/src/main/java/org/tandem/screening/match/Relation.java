package org.tandem.screening.match;

/// How two words of an alignment belong together, the plainest first.
public enum Relation {
    EQUAL,
    /// The same reading, in another script or without diacritics.
    READING,
    /// A slip or more apart.
    SPELLING,
    /// Another spelling of the same sound.
    SOUND,
    SAME_GIVEN_NAME,
    SHORT_FORM,
    SAME_FATHER,
    INITIAL,
    /// One word is several of the other side written together.
    JOINED,
    /// One word is the first letters of the other side.
    ACRONYM,
    /// Only the name that was looked for has it.
    ONLY_QUERY,
    /// Only the listed name has it.
    ONLY_LISTED
}
