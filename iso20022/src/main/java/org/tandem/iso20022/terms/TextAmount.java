package org.tandem.iso20022.terms;

import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;

/// An amount exactly as written in a message: decimal text and currency code. It stays text until the network's
/// currency decides whether the decimals fit (reason `CH20`), which a parsed number could no longer tell.
public record TextAmount(String value, String currency) {
    /// Nothing was given.
    public static final TextAmount NONE = new TextAmount("", "");

    public boolean isNone() {
        return equals(NONE);
    }

    public static TextAmount of(Money money) {
        return new TextAmount(money.toDecimalString(), money.currency().code());
    }

    /// @throws IllegalArgumentException when the text is no amount of this currency; the rulebook finds that first
    public Money toMoney(Currency in) {
        if (!in.code().equals(currency)) {
            throw new IllegalArgumentException("the amount is in " + currency + ", not in " + in.code());
        }
        return Money.parse(value, in);
    }

    @Override
    public String toString() {
        return value + " " + currency;
    }
}
