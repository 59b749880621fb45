package org.tandem.domain.fx;

import org.tandem.domain.money.Currency;

/// From the debtor's currency to the creditor's. Equal currencies mean a payment without FX.
public record CurrencyPair(Currency source, Currency target) implements Comparable<CurrencyPair> {
    public boolean isSameCurrency() {
        return source.equals(target);
    }

    @Override
    public int compareTo(CurrencyPair other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : target.compareTo(other.target);
    }

    @Override
    public String toString() {
        return source + "/" + target;
    }
}
