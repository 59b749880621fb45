package org.tandem.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.tandem.domain.Limits;

class RateLaws {
    private static final Currency[] BY_DECIMALS = {
        new Currency("AAA", 0),
        new Currency("BBB", 1),
        new Currency("CCC", 2),
        new Currency("DDD", 3),
        new Currency("EEE", 4)
    };

    @Property(tries = 3000)
    void converts_as_unbounded_arithmetic_does(
            @ForAll @LongRange(min = 0, max = 10_000_000_000_000L) long amountMinor,
            @ForAll @LongRange(min = 1, max = 9_999_999_999_999L) long scaled,
            @ForAll @IntRange(max = 4) int sourceDecimals,
            @ForAll @IntRange(max = 4) int targetDecimals,
            @ForAll Rounding rounding) {
        Currency source = BY_DECIMALS[sourceDecimals];
        Currency target = BY_DECIMALS[targetDecimals];
        BigDecimal exact = BigDecimal.valueOf(amountMinor, sourceDecimals)
                .multiply(BigDecimal.valueOf(scaled, Rate.FRACTION_DIGITS))
                .movePointRight(targetDecimals);
        BigInteger expected = exact.setScale(0, mode(rounding)).toBigIntegerExact();

        if (expected.bitLength() > 63) {
            assertThatThrownBy(() -> new Rate(scaled).toTarget(amountMinor, source, target, rounding))
                    .isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(new Rate(scaled).toTarget(amountMinor, source, target, rounding))
                    .isEqualTo(expected.longValue());
        }
    }

    @Property(tries = 3000)
    void converts_back_as_unbounded_arithmetic_does(
            @ForAll @LongRange(min = 0, max = 10_000_000_000_000L) long targetMinor,
            @ForAll @LongRange(min = 1_000, max = 9_999_999_999_999L) long scaled,
            @ForAll @IntRange(max = 4) int sourceDecimals,
            @ForAll @IntRange(max = 4) int targetDecimals,
            @ForAll Rounding rounding) {
        BigInteger numerator =
                BigInteger.valueOf(targetMinor).multiply(BigInteger.TEN.pow(sourceDecimals + Rate.FRACTION_DIGITS));
        BigInteger denominator = BigInteger.valueOf(scaled).multiply(BigInteger.TEN.pow(targetDecimals));
        BigInteger expected = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, mode(rounding))
                .toBigIntegerExact();

        if (expected.bitLength() <= 63) {
            assertThat(new Rate(scaled)
                            .toSource(targetMinor, BY_DECIMALS[sourceDecimals], BY_DECIMALS[targetDecimals], rounding))
                    .isEqualTo(expected.longValue());
        }
    }

    @Property
    void what_a_source_amount_buys_never_costs_more_than_it(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long sourceMinor,
            @ForAll @LongRange(min = 1_000_000_000L, max = 1_000_000_000_000L) long scaled) {
        Rate rate = new Rate(scaled);
        Currency byn = new Currency("BYN", 2);
        Currency rub = new Currency("RUB", 2);

        long target = rate.toTarget(sourceMinor, byn, rub, Rounding.DOWN);

        assertThat(rate.toSource(target, byn, rub, Rounding.UP)).isLessThanOrEqualTo(sourceMinor);
    }

    @Property
    void the_fraction_left_behind_is_exact_to_one_part_in_two_to_the_32(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long a,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long b,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long d) {
        BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        BigInteger rest = product.mod(BigInteger.valueOf(d));
        BigInteger expected = rest.shiftLeft(32).divide(BigInteger.valueOf(d));

        assertThat(Wide.fraction32(a, b, 1, d, 1)).isEqualTo(expected.longValueExact());
    }

    @Test
    void reads_and_writes_decimals() {
        assertThat(Rate.of("27.6096").scaled()).isEqualTo(276_096_000_000L);
        assertThat(Rate.of("27.6096")).hasToString("27.6096");
        assertThat(Rate.of("0.0000000001").scaled()).isEqualTo(1);
        assertThatThrownBy(() -> Rate.of("0.00000000001")).hasMessageContaining("ten fraction digits");
        assertThatThrownBy(() -> Rate.of("0")).hasMessageContaining("positive");
        assertThatThrownBy(() -> Rate.of("-1")).hasMessageContaining("positive");
        assertThatThrownBy(() -> Rate.of("abc")).hasMessageContaining("decimal number");
        assertThatThrownBy(() -> Rate.of("99999999999999999999")).hasMessageContaining("too large");
        assertThat(new Rate(Rate.SCALED_MAX).scaled()).isEqualTo(Rate.SCALED_MAX);
        assertThatThrownBy(() -> new Rate(Rate.SCALED_MAX + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_margin_is_measured_against_the_reference() {
        assertThat(Rate.of("99").marginBelowInHundredthsOfBasisPoint(Rate.of("100")))
                .isEqualTo(10_000);
        assertThat(Rate.of("101").marginBelowInHundredthsOfBasisPoint(Rate.of("100")))
                .isEqualTo(-10_000);
        assertThat(Rate.of("100").marginBelowInHundredthsOfBasisPoint(Rate.of("100")))
                .isZero();
    }

    @Test
    void the_greatest_amount_at_the_greatest_rate_is_an_overflow_and_no_wrong_number() {
        Rate greatest = new Rate(Rate.SCALED_MAX);
        Currency two = BY_DECIMALS[2];
        assertThatThrownBy(() -> greatest.toTarget(Limits.AMOUNT_MINOR_MAX, two, BY_DECIMALS[4], Rounding.DOWN))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Wide.divide128(-1, 0, 1, Rounding.DOWN)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Wide.divide128(0, 1, 0, Rounding.DOWN)).isInstanceOf(ArithmeticException.class);
    }

    private static RoundingMode mode(Rounding rounding) {
        return switch (rounding) {
            case DOWN -> RoundingMode.DOWN;
            case UP -> RoundingMode.UP;
            case HALF_EVEN -> RoundingMode.HALF_EVEN;
        };
    }
}
