package org.tandem.domain.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tandem.domain.Limits;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.party.Bic;

class FxTest {
    private static final Currency BYN = new Currency("BYN", 2);
    private static final Currency RUB = new Currency("RUB", 2);
    private static final Bic PROVIDER = Bic.of("CCCCBY2X");
    private static final CurrencyPair PAIR = new CurrencyPair(BYN, RUB);

    private static Quote quote(@Nullable Rate reference, long senderFee, long receiverFee) {
        return new Quote(
                new QuoteId(1),
                PROVIDER,
                Rate.of("27.5"),
                reference,
                new Money(100_000, BYN),
                new Money(2_750_000, RUB),
                new Money(senderFee, BYN),
                new Money(receiverFee, RUB),
                FixedSide.SOURCE,
                0,
                1);
    }

    @Test
    void a_fee_has_a_fixed_and_a_proportional_part_within_bounds() {
        Fee fee = new Fee(100, 1_000, 150, 5_000);
        assertThat(fee.on(0)).isEqualTo(150);
        assertThat(fee.on(100_000)).isEqualTo(200);
        assertThat(fee.on(100_000_000)).isEqualTo(5_000);
        assertThat(new Fee(0, 500_000, 0, 10).on(1)).isZero();
        assertThat(new Fee(0, 500_000, 0, 10).on(3)).isEqualTo(2);
        assertThat(Fee.NONE.on(123)).isZero();
        assertThatThrownBy(() -> new Fee(-1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fee(0, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fee(0, 0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fee(0, 0, 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fee(0, 1_000_001, 0, 1)).hasMessageContaining("whole amount");
        assertThatThrownBy(() -> new Fee(0, 0, 0, Limits.AMOUNT_MINOR_MAX + 1)).hasMessageContaining("whole amount");
        assertThat(new Fee(0, 1_000_000, 0, Limits.AMOUNT_MINOR_MAX).on(77)).isEqualTo(77);
    }

    @Test
    void the_total_cost_is_margin_and_both_fees() {
        // 0.5 BYN of margin in 27.5/28 = 1.7857 %; fees 2.00 BYN = 0.2 %; 55.00 RUB = 2.00 BYN = 0.2 %.
        assertThat(quote(Rate.of("28"), 200, 5_500).totalCostPpm()).isEqualTo(17_857 + 2_000 + 2_000);
        assertThat(quote(null, 200, 5_500).totalCostPpm()).isEqualTo(4_000);
        assertThat(quote(Rate.of("28"), 0, 0).marginInHundredthsOfBasisPoint()).isEqualTo(17_857);
        assertThat(quote(null, 0, 0).marginInHundredthsOfBasisPoint()).isZero();
        Quote nothing = new Quote(
                new QuoteId(1),
                PROVIDER,
                Rate.of("1"),
                null,
                Money.zero(BYN),
                Money.zero(RUB),
                Money.zero(BYN),
                Money.zero(RUB),
                FixedSide.SOURCE,
                0,
                1);
        assertThat(nothing.totalCostPpm()).isZero();
    }

    @Test
    void an_offer_has_ascending_tiers_for_two_currencies() {
        Tier first = new Tier(100, Rate.of("27.5"));
        Tier second = new Tier(1_000, Rate.of("27.6"));
        assertThat(new Offer(PROVIDER, PAIR, List.of(first, second), 10_000, 1).tiers())
                .containsExactly(first, second);
        assertThatThrownBy(() -> new Offer(PROVIDER, PAIR, List.of(second, first), 10_000, 1))
                .hasMessageContaining("ascending");
        assertThatThrownBy(() -> new Offer(PROVIDER, PAIR, List.of(first, first), 10_000, 1))
                .hasMessageContaining("ascending");
        assertThatThrownBy(() -> new Offer(PROVIDER, PAIR, List.of(), 10_000, 1))
                .hasMessageContaining("tiers");
        assertThatThrownBy(() -> new Offer(PROVIDER, PAIR, List.of(first), 99, 1))
                .hasMessageContaining("out of range");
        assertThatThrownBy(() -> new Offer(PROVIDER, PAIR, List.of(first), Limits.AMOUNT_MINOR_MAX + 1, 1))
                .hasMessageContaining("out of range");
        assertThatThrownBy(() -> new Offer(PROVIDER, new CurrencyPair(BYN, BYN), List.of(first), 10_000, 1))
                .hasMessageContaining("different");
        assertThatThrownBy(() -> new Tier(-1, Rate.of("1"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(offerWithTiers(Limits.TIERS_PER_OFFER_MAX).tiers()).hasSize(Limits.TIERS_PER_OFFER_MAX);
        assertThatThrownBy(() -> offerWithTiers(Limits.TIERS_PER_OFFER_MAX + 1)).hasMessageContaining("tiers");
        assertThat(PAIR).hasToString("BYN/RUB");
        assertThat(PAIR.compareTo(new CurrencyPair(RUB, BYN))).isNegative();
        assertThat(PAIR.compareTo(new CurrencyPair(BYN, BYN))).isPositive();
        assertThat(PAIR.isSameCurrency()).isFalse();
    }

    @Test
    void parameters_are_positive_and_at_most_a_year() {
        assertThat(Parameters.DEFAULT.acceptanceMillis()).isEqualTo(7_000);
        assertThatThrownBy(() -> new Parameters(0, 1, 1, 1, 1, 1, 1)).hasMessageContaining("quoteLifeMillis");
        assertThatThrownBy(() -> new Parameters(1, 0, 1, 1, 1, 1, 1)).hasMessageContaining("acceptanceMillis");
        assertThatThrownBy(() -> new Parameters(1, 1, 0, 1, 1, 1, 1)).hasMessageContaining("paymentMillis");
        assertThatThrownBy(() -> new Parameters(1, 1, 1, 0, 1, 1, 1)).hasMessageContaining("holdMillis");
        assertThatThrownBy(() -> new Parameters(1, 1, 1, 1, 0, 1, 1)).hasMessageContaining("returnWindowMillis");
        assertThatThrownBy(() -> new Parameters(1, 1, 1, 1, 1, 0, 1)).hasMessageContaining("duplicateWindowMillis");
        assertThatThrownBy(() -> new Parameters(1, 1, 1, 1, 1, 1, 367L * 86_400_000))
                .hasMessageContaining("changeLifeMillis");
        assertThat(new Parameters(1, 1, 1, 1, 1, 1, 366L * 86_400_000).changeLifeMillis())
                .isEqualTo(366L * 86_400_000);
    }

    private static Offer offerWithTiers(int count) {
        List<Tier> tiers = LongStream.range(0, count)
                .mapToObj(i -> new Tier(i, Rate.of("2")))
                .toList();
        return new Offer(PROVIDER, PAIR, tiers, 10_000, 1);
    }
}
