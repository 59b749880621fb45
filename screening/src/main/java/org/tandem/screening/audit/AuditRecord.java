package org.tandem.screening.audit;

import java.time.Instant;

/// One thing that happened.
///
/// @param position from 1, without gaps
/// @param at when, by the writer's caller
/// @param kind what kind of thing, a word of capitals: `LIST_ACTIVATED`
/// @param actor who did it
/// @param text everything else, in whatever form the kind has; line breaks are kept
public record AuditRecord(long position, Instant at, String kind, String actor, String text) {
    static final int TEXT_CHARACTERS_MAX = 1 << 20;
    private static final int ACTOR_CHARACTERS_MAX = 256;

    public AuditRecord {
        if (position < 1 || !kind.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException("an audit record has a position from 1 and a kind like LIST_ACTIVATED");
        }
        if (actor.isBlank() || actor.length() > ACTOR_CHARACTERS_MAX || text.length() > TEXT_CHARACTERS_MAX) {
            throw new IllegalArgumentException(
                    "an audit record has an actor, and a text of at most " + TEXT_CHARACTERS_MAX + " characters");
        }
    }
}
