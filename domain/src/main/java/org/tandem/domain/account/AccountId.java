package org.tandem.domain.account;

import java.util.Comparator;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;

/// An account is known by its owner, its kind and its currency: there is one of each at most.
public record AccountId(Bic owner, AccountKind kind, Currency currency) implements Comparable<AccountId> {
    private static final Comparator<AccountId> ORDER = Comparator.comparing(AccountId::currency)
            .thenComparing(AccountId::kind)
            .thenComparing(AccountId::owner);

    public static AccountId settlement(Bic owner, Currency currency) {
        return new AccountId(owner, AccountKind.SETTLEMENT, currency);
    }

    @Override
    public int compareTo(AccountId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return owner + "/" + kind + "/" + currency;
    }
}
