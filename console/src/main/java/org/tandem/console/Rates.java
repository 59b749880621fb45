package org.tandem.console;

import java.time.Instant;
import java.util.List;

/// What the rates page shows at one moment.
///
/// @param now against which expiry is told
public record Rates(Instant now, List<PairRates> pairs, Banks banks) {
    public Rates {
        pairs = List.copyOf(pairs);
    }
}
