package org.tandem.gateway.request;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.party.Bic;

/// Who asks, as its certificate says.
public sealed interface Caller {
    /// @param key the `Idempotency-Key` of an HTTP request, or null
    record Bank(Bic participant, @Nullable String key) implements Caller {
        @Override
        public String name() {
            return participant.code();
        }
    }

    /// A person who acts for the operator.
    record Officer(String id, @Nullable String key) implements Caller {
        @Override
        public String name() {
            return "officer " + id;
        }
    }

    /// Names the caller in ids of its commands.
    String name();

    /// What it calls this request, above what the request itself says.
    @Nullable
    String key();
}
