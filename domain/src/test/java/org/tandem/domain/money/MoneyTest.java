package org.tandem.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tandem.domain.Broken;
import org.tandem.domain.Limits;

class MoneyTest {
    private static final Currency BYN = new Currency("BYN", 2);
    private static final Currency JPY = new Currency("JPY", 0);

    @Test
    void reads_exactly_the_decimals_of_its_currency() {
        assertThat(Money.parse("12500.00", BYN)).isEqualTo(new Money(1_250_000, BYN));
        assertThat(Money.parse("12500", BYN)).isEqualTo(new Money(1_250_000, BYN));
        assertThat(Money.parse("0.01", BYN).minor()).isEqualTo(1);
        assertThat(Money.parse("7", JPY)).hasToString("7 JPY");
        assertThat(Money.parse("1.50", BYN)).hasToString("1.50 BYN");
        assertThatThrownBy(() -> Money.parse("1.001", BYN)).hasMessageContaining("more than the 2 decimals of BYN");
        assertThatThrownBy(() -> Money.parse("1.5", JPY)).hasMessageContaining("decimals of JPY");
        assertThatThrownBy(() -> Money.parse("-1", BYN)).hasMessageContaining("out of range");
        assertThatThrownBy(() -> Money.parse("ten", BYN)).hasMessageContaining("no amount");
        assertThatThrownBy(() -> Money.parse("1000000000000000.00", BYN)).hasMessageContaining("out of range");
    }

    @Test
    void adds_and_takes_away_within_one_currency() {
        Money five = new Money(5, BYN);
        assertThat(five.plus(new Money(2, BYN)).minor()).isEqualTo(7);
        assertThat(five.minus(new Money(2, BYN)).minor()).isEqualTo(3);
        assertThat(Money.zero(BYN).isZero()).isTrue();
        assertThat(five.isZero()).isFalse();
        assertThatThrownBy(() -> five.plus(new Money(1, JPY))).hasMessageContaining("cannot mix BYN and JPY");
        assertThatThrownBy(() -> five.minus(new Money(6, BYN))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_bounded_at_its_limit_and_one_past_it() {
        assertThat(new Money(Limits.AMOUNT_MINOR_MAX, BYN).minor()).isEqualTo(Limits.AMOUNT_MINOR_MAX);
        assertThatThrownBy(() -> new Money(Limits.AMOUNT_MINOR_MAX + 1, BYN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(-1, BYN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_currency_packs_into_a_number_and_back() {
        for (Currency currency :
                new Currency[] {BYN, JPY, new Currency("AAA", 0), new Currency("ZZZ", 4), new Currency("BHD", 3)}) {
            assertThat(Currency.unpack(currency.pack())).isEqualTo(currency);
        }
        assertThatThrownBy(() -> Currency.unpack(-1)).isInstanceOf(Broken.class);
        assertThatThrownBy(() -> new Currency("byn", 2)).hasMessageContaining("three capital letters");
        assertThatThrownBy(() -> new Currency("BY", 2)).hasMessageContaining("three capital letters");
        assertThatThrownBy(() -> new Currency("B[N", 2)).hasMessageContaining("three capital letters");
        assertThatThrownBy(() -> new Currency("BYN", 5)).hasMessageContaining("0 to 4 decimals");
        assertThatThrownBy(() -> new Currency("BYN", -1)).hasMessageContaining("0 to 4 decimals");
        assertThat(new Currency("BHD", 3).minorPerMajor()).isEqualTo(1_000);
        assertThat(BYN.compareTo(JPY)).isNegative();
        assertThat(BYN.compareTo(new Currency("BYN", 3))).isNegative();
    }
}
