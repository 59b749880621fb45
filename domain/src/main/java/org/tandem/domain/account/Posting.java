package org.tandem.domain.account;

import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;

/// One double entry: `amountMinor` (positive) leaves the debit account and reaches the credit account, both of the same
/// currency.
public record Posting(PostingKind kind, AccountId debit, AccountId credit, long amountMinor) {
    public Posting {
        if (!debit.currency().equals(credit.currency())) {
            throw new IllegalArgumentException("a posting has one currency, not " + debit + " and " + credit);
        }
        if (amountMinor <= 0) {
            throw new IllegalArgumentException("a posting moves a positive amount, not " + amountMinor);
        }
    }

    public Currency currency() {
        return debit.currency();
    }

    /// Receives postings one by one without making records of them; what the engine's hot path uses.
    @FunctionalInterface
    public interface Sink {
        void post(
                PostingKind kind,
                Currency currency,
                Bic debitOwner,
                AccountKind debitKind,
                Bic creditOwner,
                AccountKind creditKind,
                long amountMinor);
    }
}
