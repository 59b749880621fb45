package org.tandem.compliance.names;

import java.util.Set;
import java.util.regex.Pattern;

/// What a network wants of its lists.
///
/// @param floor short names of lists without which nothing passes, and which no operator gives up
/// @param rejects programmes whose entries end a payment at once when the hit is exact; all others hold it
public record Demands(Set<String> floor, Set<String> rejects) {
    public static final Demands NONE = new Demands(Set.of(), Set.of());

    private static final Pattern LIST = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /// @throws IllegalArgumentException a name or a programme that no list can have
    public Demands {
        floor = Set.copyOf(floor);
        rejects = Set.copyOf(rejects);
        floor.forEach(Demands::list);
        rejects.forEach(Demands::programme);
    }

    /// The text again when a list can be called so.
    ///
    /// @throws IllegalArgumentException says how lists are called
    public static String list(String text) {
        if (!LIST.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a list's name has letters, digits, - and _, such as OFAC-SDN, not '" + text + "'");
        }
        return text;
    }

    /// The text again when it can be a programme: lists have whole sentences there.
    ///
    /// @throws IllegalArgumentException says what a programme is
    public static String programme(String text) {
        if (text.isEmpty() || !text.equals(text.strip()) || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a programme is a line of text, such as SDGT, not '" + text + "'");
        }
        return text;
    }
}
