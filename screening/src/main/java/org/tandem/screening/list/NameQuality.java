package org.tandem.screening.list;

/// How far a name alone identifies the entry. A weak alias is never a hit by itself (OFAC FAQ 122–124).
public enum NameQuality {
    PRIMARY,
    STRONG,
    WEAK
}
