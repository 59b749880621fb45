package org.tandem.domain.payment;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;

/// Everything the postings of a payment follow from. Without FX, `fxProvider` is [Bic#NONE], `rate` null and `target`
/// equals `source`. The debtor agent pays `source` and `senderFee`; the creditor agent receives `target` and pays
/// `receiverFee` out of it. `fraction32`: what rounding the side that was not fixed left behind, in 2^-32 of its minor
/// unit, owed by the provider.
public record PaymentTerms(
        Bic debtorAgent,
        Bic creditorAgent,
        Bic fxProvider,
        QuoteId quote,
        @Nullable Rate rate,
        @Nullable Rate reference,
        Money source,
        Money target,
        Money senderFee,
        Money receiverFee,
        FixedSide fixedSide,
        long fraction32) {

    public boolean hasFx() {
        return !fxProvider.isNone();
    }

    /// Source and sender's fee: what must be on the debtor agent's account.
    public long debitMinor() {
        return source.minor() + senderFee.minor();
    }
}
