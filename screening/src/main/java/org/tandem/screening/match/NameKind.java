package org.tandem.screening.match;

import org.tandem.screening.list.EntryType;

/// By which rules a name is read and compared.
public enum NameKind {
    /// Words may be left out or added; order says nothing; a father's name may be missing.
    PERSON,
    /// Every word counts, legal forms hardly.
    ORGANISATION;

    public static NameKind of(EntryType type) {
        return type == EntryType.PERSON ? PERSON : ORGANISATION;
    }
}
