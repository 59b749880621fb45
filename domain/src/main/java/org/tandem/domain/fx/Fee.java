package org.tandem.domain.fx;

import org.tandem.domain.Limits;
import org.tandem.domain.money.Rounding;
import org.tandem.domain.money.Wide;

/// A price in minor units: a fixed part and parts per million of the amount, never below the least nor above the
/// greatest.
public record Fee(long fixedMinor, long partsPerMillion, long leastMinor, long greatestMinor) {
    public static final Fee NONE = new Fee(0, 0, 0, 0);

    public Fee {
        if (fixedMinor < 0 || partsPerMillion < 0 || leastMinor < 0 || greatestMinor < leastMinor) {
            throw new IllegalArgumentException(
                    "a fee's parts are not negative and its greatest is not below its least");
        }
        if (partsPerMillion > 1_000_000
                || greatestMinor > Limits.AMOUNT_MINOR_MAX
                || fixedMinor > Limits.AMOUNT_MINOR_MAX) {
            throw new IllegalArgumentException("a fee is at most the whole amount");
        }
    }

    /// The fee on an amount, half-even to the minor unit.
    public long on(long amountMinor) {
        long proportional = Wide.multiplyDivide(amountMinor, partsPerMillion, 1, 1_000_000L, 1, Rounding.HALF_EVEN);
        return Math.clamp(Math.addExact(fixedMinor, proportional), leastMinor, greatestMinor);
    }
}
