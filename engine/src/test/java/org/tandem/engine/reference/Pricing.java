package org.tandem.engine.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;

/// What one offer costs, by unbounded decimals.
final class Pricing {
    private static final BigDecimal TWO_32 = new BigDecimal(BigInteger.ONE.shiftLeft(32));

    private Pricing() {}

    /// Adds the offer's price, when it has one for this amount.
    static void price(
            Offer offer,
            Change.@Nullable SetFees fee,
            @Nullable Rate reference,
            FixedSide side,
            long amountMinor,
            long expiresAtNanos,
            List<Quote> into) {
        Currency source = offer.pair().source();
        Currency target = offer.pair().target();
        for (int i = offer.tiers().size() - 1; i >= 0; i--) {
            Tier tier = offer.tiers().get(i);
            BigDecimal rate = BigDecimal.valueOf(tier.rate().scaled(), 10);
            BigDecimal minorRate = rate.movePointRight(target.decimals() - source.decimals());
            BigDecimal exact = side == FixedSide.SOURCE
                    ? BigDecimal.valueOf(amountMinor).multiply(minorRate)
                    : BigDecimal.valueOf(amountMinor).divide(minorRate, 60, RoundingMode.HALF_EVEN);
            BigDecimal whole = exact.setScale(0, side == FixedSide.SOURCE ? RoundingMode.DOWN : RoundingMode.UP);
            if (side == FixedSide.TARGET) {
                // The division above is cut at sixty digits: judge a whole result by multiplying back.
                BigDecimal near = exact.setScale(0, RoundingMode.HALF_EVEN);
                whole = near.multiply(minorRate).compareTo(BigDecimal.valueOf(amountMinor)) == 0 ? near : whole;
            }
            if (whole.precision() > 17) {
                return;
            }
            long sourceMinor = side == FixedSide.SOURCE ? amountMinor : whole.longValueExact();
            long targetMinor = side == FixedSide.SOURCE ? whole.longValueExact() : amountMinor;
            if (sourceMinor < tier.fromSourceMinor()) {
                continue;
            }
            long senderFee = fee == null ? 0 : fee.sender().on(sourceMinor);
            long receiverFee = fee == null ? 0 : fee.receiver().on(targetMinor);
            if (sourceMinor <= offer.maxSourceMinor() && sourceMinor > 0 && targetMinor > receiverFee) {
                long fraction = exact.subtract(whole)
                        .abs()
                        .multiply(TWO_32)
                        .setScale(0, side == FixedSide.SOURCE ? RoundingMode.DOWN : RoundingMode.UP)
                        .longValueExact();
                into.add(new Quote(
                        QuoteId.NONE,
                        offer.fxProvider(),
                        tier.rate(),
                        reference,
                        new Money(sourceMinor, source),
                        new Money(targetMinor, target),
                        new Money(senderFee, source),
                        new Money(receiverFee, target),
                        side,
                        fraction,
                        expiresAtNanos));
            }
            return;
        }
    }
}
