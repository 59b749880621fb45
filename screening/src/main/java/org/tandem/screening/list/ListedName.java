package org.tandem.screening.list;

/// One name of an entry, as the list writes it.
///
/// @param text the whole name in reading order, given names first where the list says which is which
/// @param familyName the part of the text that the list calls the family name; empty when it does not say
public record ListedName(String text, NameQuality quality, String familyName) {
    public ListedName {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a listed name has at least one letter");
        }
    }

    public static ListedName of(String text, NameQuality quality) {
        return new ListedName(text, quality, "");
    }
}
