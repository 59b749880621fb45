package org.tandem.domain.fx;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.money.Rounding;
import org.tandem.domain.money.Wide;
import org.tandem.domain.party.Bic;

/// One provider's firm price for one payment. The debtor agent pays `source` and `senderFee`; the creditor agent
/// receives `target` less `receiverFee`. `fraction32` is what rounding the computed side left behind, in 2^-32 of a
/// minor unit, owed by the provider. `reference` is the official rate of the moment, if one was published.
public record Quote(
        QuoteId id,
        Bic fxProvider,
        Rate rate,
        @Nullable Rate reference,
        Money source,
        Money target,
        Money senderFee,
        Money receiverFee,
        FixedSide fixedSide,
        long fraction32,
        long expiresAtNanos) {

    /// How far the rate lies below the reference, in hundredths of a basis point; zero without a reference.
    public long marginInHundredthsOfBasisPoint() {
        return reference == null ? 0 : rate.marginBelowInHundredthsOfBasisPoint(reference);
    }

    /// All the debtor and creditor lose against the reference rate, in parts per million of the source amount:
    /// the margin, the sender's fee, and the receiver's fee turned into the source currency at this rate.
    public long totalCostPpm() {
        if (source.isZero()) {
            return 0;
        }
        long receiverFeeInSource =
                rate.toSource(receiverFee.minor(), source.currency(), target.currency(), Rounding.HALF_EVEN);
        long fees = Math.addExact(senderFee.minor(), receiverFeeInSource);
        long feesPpm = Wide.multiplyDivide(fees, 1_000_000L, 1, source.minor(), 1, Rounding.HALF_EVEN);
        // A hundredth of a basis point is one part per million.
        return Math.addExact(marginInHundredthsOfBasisPoint(), feesPpm);
    }
}
