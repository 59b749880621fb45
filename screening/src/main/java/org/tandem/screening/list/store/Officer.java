package org.tandem.screening.list.store;

import java.util.Locale;

/// A person who decides about lists. Case and surrounding blanks make no second person.
///
/// @param id as the operator's directory knows the person
public record Officer(String id) {
    private static final int ID_CHARACTERS_MAX = 128;

    public Officer {
        id = id.strip().toLowerCase(Locale.ROOT);
        if (id.isEmpty() || id.length() > ID_CHARACTERS_MAX || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an officer's id has 1 to " + ID_CHARACTERS_MAX + " letters");
        }
    }
}
