package org.tandem.domain;

import java.util.function.Supplier;

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

    /// The same where it is asked often: a message with values in it costs more to make than most invariants to
    /// check.
    public static void unless(boolean invariant, Supplier<String> message) {
        if (!invariant) {
            throw new Broken(message.get());
        }
    }
}
