package org.tandem.domain;

/// A broken invariant: the program is wrong, not its input. The node that sees one stops, because a diverging
/// replica is worse than a dead one. Never caught and continued.
public final class Broken extends Error {
    public Broken(String message) {
        super(message);
    }

    public static void unless(boolean invariant, String message) {
        if (!invariant) {
            throw new Broken(message);
        }
    }
}
