package org.tandem.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/// An exchange rate: major units of the target currency for one major unit of the source currency, times 10^10
/// (ISO 20022 `BaseOneRate` has at most ten fraction digits).
public record Rate(long scaled) implements Comparable<Rate> {
    public static final int FRACTION_DIGITS = 10;
    public static final long ONE = 10_000_000_000L;
    /// Eleven digits in all by ISO 20022; also keeps every product of amount and rate inside 128 bits.
    public static final long SCALED_MAX = 99_999_999_999L * 10_000_000L;

    public Rate {
        if (scaled <= 0 || scaled > SCALED_MAX) {
            throw new IllegalArgumentException(
                    "a rate is positive and at most 99999999.9999999, not " + scaled + "e-10");
        }
    }

    public static Rate of(String decimal) {
        BigInteger exact;
        try {
            exact = new BigDecimal(decimal).movePointRight(FRACTION_DIGITS).toBigIntegerExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a rate is a decimal number with at most ten fraction digits, not '" + decimal + "'", e);
        }
        if (exact.bitLength() > 62) {
            throw new IllegalArgumentException("the rate " + decimal + " is too large");
        }
        return new Rate(exact.longValue());
    }

    /// Minor units of the target for `sourceMinor` minor units of the source, rounded as told.
    /// @throws ArithmeticException when the result does not fit a long
    public long toTarget(long sourceMinor, Currency source, Currency target, Rounding rounding) {
        return Wide.multiplyDivide(sourceMinor, scaled, target.minorPerMajor(), ONE, source.minorPerMajor(), rounding);
    }

    /// Minor units of the source that buy `targetMinor` minor units of the target, rounded as told.
    public long toSource(long targetMinor, Currency source, Currency target, Rounding rounding) {
        return Wide.divide(targetMinor, source.minorPerMajor(), ONE, target.minorPerMajor(), scaled, rounding);
    }

    /// How far this rate lies below `reference`, in hundredths of a basis point of the reference; negative when it
    /// is better.
    public long marginBelowInHundredthsOfBasisPoint(Rate reference) {
        long difference = Math.subtractExact(reference.scaled, scaled);
        long magnitude =
                Wide.multiplyDivide(Math.abs(difference), 1_000_000L, 1, reference.scaled, 1, Rounding.HALF_EVEN);
        return difference < 0 ? -magnitude : magnitude;
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(scaled, FRACTION_DIGITS).stripTrailingZeros();
    }

    @Override
    public int compareTo(Rate other) {
        return Long.compare(scaled, other.scaled);
    }

    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
