package org.tandem.gateway.json;

import org.tandem.domain.money.Money;

/// @param amount decimal text with exactly the currency's decimals, such as `12500.00`
/// @param currency three capital letters
public record AmountJson(String amount, String currency) {
    public static AmountJson of(Money money) {
        return new AmountJson(money.toDecimalString(), money.currency().code());
    }
}
