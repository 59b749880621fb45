package org.tandem.domain.fx;

import org.tandem.domain.money.Rate;

/// The rate that holds for source amounts of at least `fromSourceMinor`, up to the next tier.
public record Tier(long fromSourceMinor, Rate rate) {
    public Tier {
        if (fromSourceMinor < 0) {
            throw new IllegalArgumentException("a tier starts at a non-negative amount, not " + fromSourceMinor);
        }
    }
}
