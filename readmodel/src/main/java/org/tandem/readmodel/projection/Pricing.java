package org.tandem.readmodel.projection;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.money.Rate;
import org.tandem.domain.payment.PaymentTerms;

/// What a payment cost, by the same formula as a quote's. A rate so far from its reference that the figure leaves the
/// range of a long has none.
record Pricing(@Nullable Long marginPpm, @Nullable Long totalCostPpm) {
    static Pricing of(PaymentTerms terms) {
        Rate rate = terms.rate();
        Quote quote = new Quote(
                terms.quote(),
                terms.fxProvider(),
                rate == null ? new Rate(Rate.ONE) : rate,
                rate == null ? null : terms.reference(),
                terms.source(),
                terms.target(),
                terms.senderFee(),
                terms.receiverFee(),
                terms.fixedSide(),
                terms.fraction32(),
                0);
        try {
            return new Pricing(
                    quote.reference() == null ? null : quote.marginInHundredthsOfBasisPoint(), quote.totalCostPpm());
        } catch (ArithmeticException _) {
            return new Pricing(null, null);
        }
    }
}
