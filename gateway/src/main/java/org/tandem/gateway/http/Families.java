package org.tandem.gateway.http;

import org.jspecify.annotations.Nullable;
import org.tandem.iso20022.message.Family;

/// The word by which a participant chooses the versions it is written in.
public final class Families {
    private Families() {}

    /// @return the default for no word, null for an unknown one
    public static @Nullable Family of(@Nullable String word) {
        return switch (word) {
            case null -> Family.CBPR;
            case "cbpr" -> Family.CBPR;
            case "newest" -> Family.NEWEST;
            default -> null;
        };
    }
}
