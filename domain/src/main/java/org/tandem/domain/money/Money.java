package org.tandem.domain.money;

import java.math.BigDecimal;
import org.tandem.domain.Limits;

/// A non-negative amount in minor units of a currency, at most [Limits#AMOUNT_MINOR_MAX].
/// Debits and credits give the direction; an amount never carries a sign.
public record Money(long minor, Currency currency) {
    public Money {
        if (minor < 0 || minor > Limits.AMOUNT_MINOR_MAX) {
            throw new IllegalArgumentException(
                    "an amount is 0 to " + Limits.AMOUNT_MINOR_MAX + " minor units, not " + minor);
        }
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /// Reads a decimal text such as `12500.00`.
    /// @throws IllegalArgumentException for text that is no number, is negative, has more decimals than the
    /// currency or is too large
    public static Money parse(String decimal, Currency currency) {
        BigDecimal value;
        try {
            value = new BigDecimal(decimal);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + decimal + "' is no amount", e);
        }
        BigDecimal minor;
        try {
            minor = value.movePointRight(currency.decimals()).setScale(0);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    decimal + " has more than the " + currency.decimals() + " decimals of " + currency.code(), e);
        }
        if (minor.signum() < 0 || minor.compareTo(BigDecimal.valueOf(Limits.AMOUNT_MINOR_MAX)) > 0) {
            throw new IllegalArgumentException(decimal + " " + currency.code() + " is out of range");
        }
        return new Money(minor.longValueExact(), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    /// The amount with exactly the currency's decimals, no grouping: `12500.00`.
    public String toDecimalString() {
        return BigDecimal.valueOf(minor, currency.decimals()).toPlainString();
    }

    @Override
    public String toString() {
        return toDecimalString() + " " + currency.code();
    }

    private Money same(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}
