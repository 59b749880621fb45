package org.tandem.engine.fx;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.Limits;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Rate;
import org.tandem.domain.money.Rounding;
import org.tandem.domain.money.Wide;

/// What one offer makes of one amount. Reused, so that pricing allocates nothing.
///
/// Rounding favours the FX provider: a computed target is rounded down, a computed source up. `fraction32` is what
/// that left with the provider, in 2^-32 of a minor unit of the computed side, rounded down; at most 2^32 - 1.
public final class Price {
    private static final long ONE_UNIT32 = 1L << 32;

    @Nullable
    StandingOffer offer;

    @Nullable
    Rate rate;

    long sourceMinor;
    long targetMinor;
    long senderFeeMinor;
    long receiverFeeMinor;
    long fraction32;

    public StandingOffer offer() {
        return java.util.Objects.requireNonNull(offer);
    }

    public Rate rate() {
        return java.util.Objects.requireNonNull(rate);
    }

    public long sourceMinor() {
        return sourceMinor;
    }

    public long targetMinor() {
        return targetMinor;
    }

    public long senderFeeMinor() {
        return senderFeeMinor;
    }

    public long receiverFeeMinor() {
        return receiverFeeMinor;
    }

    public long fraction32() {
        return fraction32;
    }

    /// @return whether the offer has a price for this amount
    boolean set(Pair pair, StandingOffer standing, FixedSide side, long amountMinor) {
        offer = standing;
        boolean fits = side == FixedSide.SOURCE
                ? setFromSource(pair.currencies().source(), pair.currencies().target(), standing, amountMinor)
                : setFromTarget(pair.currencies().source(), pair.currencies().target(), standing, amountMinor);
        return fits && setFees(pair);
    }

    /// Whether the debtor is better off with this price: more arrives, or less is paid.
    boolean isBetterThan(Price other, FixedSide side) {
        return side == FixedSide.SOURCE ? targetMinor > other.targetMinor : sourceMinor < other.sourceMinor;
    }

    private boolean setFromSource(Currency source, Currency target, StandingOffer standing, long amountMinor) {
        if (amountMinor > standing.offer().maxSourceMinor()) {
            return false;
        }
        for (int i = standing.offer().tiers().size() - 1; i >= 0; i--) {
            Tier tier = standing.offer().tiers().get(i);
            if (amountMinor >= tier.fromSourceMinor()) {
                sourceMinor = amountMinor;
                rate = tier.rate();
                return computeTarget(source, target, tier.rate());
            }
        }
        return false;
    }

    /// The highest tier whose own rate makes a source amount that reaches it.
    private boolean setFromTarget(Currency source, Currency target, StandingOffer standing, long amountMinor) {
        targetMinor = amountMinor;
        for (int i = standing.offer().tiers().size() - 1; i >= 0; i--) {
            Tier tier = standing.offer().tiers().get(i);
            if (computeSource(source, target, tier.rate())
                    && sourceMinor >= tier.fromSourceMinor()
                    && sourceMinor <= standing.offer().maxSourceMinor()) {
                rate = tier.rate();
                return true;
            }
        }
        return false;
    }

    private boolean computeTarget(Currency source, Currency target, Rate at) {
        try {
            targetMinor = at.toTarget(sourceMinor, source, target, Rounding.DOWN);
            fraction32 =
                    Wide.fraction32(sourceMinor, at.scaled(), target.minorPerMajor(), Rate.ONE, source.minorPerMajor());
            return targetMinor <= Limits.AMOUNT_MINOR_MAX;
        } catch (ArithmeticException _) {
            // More than any amount can be: this offer has no price for it.
            return false;
        }
    }

    private boolean computeSource(Currency source, Currency target, Rate at) {
        try {
            sourceMinor = at.toSource(targetMinor, source, target, Rounding.UP);
            boolean exact = at.toSource(targetMinor, source, target, Rounding.DOWN) == sourceMinor;
            fraction32 = exact ? 0 : Math.min(ONE_UNIT32 - remainder32(source, target, at), ONE_UNIT32 - 1);
            return sourceMinor <= Limits.AMOUNT_MINOR_MAX;
        } catch (ArithmeticException _) {
            // More than any amount can be: this offer has no price for it.
            return false;
        }
    }

    /// The share of a unit by which the exact source amount passes the whole number below it.
    private long remainder32(Currency source, Currency target, Rate at) {
        long common = Math.min(source.minorPerMajor(), target.minorPerMajor());
        return Wide.fraction32(
                targetMinor, source.minorPerMajor() / common, Rate.ONE, target.minorPerMajor() / common, at.scaled());
    }

    private boolean setFees(Pair pair) {
        if (sourceMinor == 0 || targetMinor == 0) {
            return false;
        }
        senderFeeMinor = pair.senderFee().on(sourceMinor);
        receiverFeeMinor = pair.receiverFee().on(targetMinor);
        return targetMinor > receiverFeeMinor;
    }
}
