package org.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engine.Scenario.ALFA;
import static org.tandem.engine.Scenario.BYN;
import static org.tandem.engine.Scenario.BYN_JPY;
import static org.tandem.engine.Scenario.BYN_RUB;
import static org.tandem.engine.Scenario.FX_ONE;
import static org.tandem.engine.Scenario.FX_TWO;
import static org.tandem.engine.Scenario.GAMMA;
import static org.tandem.engine.Scenario.JPY;
import static org.tandem.engine.Scenario.OPERATOR;
import static org.tandem.engine.Scenario.RUB;
import static org.tandem.engine.Scenario.SECOND;
import static org.tandem.engine.Scenario.tier;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.payment.PaymentTerms;

class PricingTest {
    private final Scenario it = Scenario.founded();

    @Test
    void the_best_offer_comes_first() {
        List<Quote> quotes = it.quote(FixedSide.SOURCE, 10_000);

        assertThat(quotes).extracting(Quote::fxProvider).containsExactly(FX_TWO, FX_ONE);
        assertThat(quotes).extracting(quote -> quote.target().minor()).containsExactly(275_000L, 270_000L);
    }

    @Test
    void a_tier_begins_at_exactly_its_amount() {
        assertThat(it.quote(FixedSide.SOURCE, 999_999).getFirst().fxProvider()).isEqualTo(FX_TWO);
        Quote atTier = it.quote(FixedSide.SOURCE, 1_000_000).getFirst();
        assertThat(atTier.fxProvider()).isEqualTo(FX_ONE);
        assertThat(atTier.target().minor()).isEqualTo(28_000_000);
    }

    @Test
    void an_offer_ends_at_exactly_its_greatest_amount() {
        assertThat(it.quote(FixedSide.SOURCE, 2_000_000)).hasSize(2);
        assertThat(it.quote(FixedSide.SOURCE, 2_000_001)).hasSize(1);
        assertThat(it.quote(FixedSide.SOURCE, 4_000_001)).isEmpty();
    }

    @Test
    void an_offer_expires_at_exactly_its_time() {
        it.atNanos(Scenario.START + 600 * SECOND - 1);
        assertThat(it.quote(FixedSide.SOURCE, 10_000)).hasSize(2);
        it.at(600);

        assertThat(it.count(Event.OfferWithdrawn.class)).isEqualTo(2);
        assertThat(it.last(Event.OfferWithdrawn.class).expired()).isTrue();
        assertThat(it.quote(FixedSide.SOURCE, 10_000)).isEmpty();
    }

    @Test
    void a_new_offer_of_the_same_provider_replaces_its_last() {
        it.offer(FX_TWO, BYN_RUB, 2_000_000, tier(1, "26"));
        assertThat(it.quote(FixedSide.SOURCE, 10_000))
                .extracting(quote -> quote.target().minor())
                .containsExactly(270_000L, 260_000L);
    }

    @Test
    void for_a_fixed_target_the_source_is_rounded_up_and_the_least_comes_first() {
        List<Quote> quotes = it.quote(FixedSide.TARGET, 100_000);

        // 100,000 / 27.5 = 3,636.36…; 100,000 / 27 = 3,703.70…
        assertThat(quotes).extracting(quote -> quote.source().minor()).containsExactly(3_637L, 3_704L);
        assertThat(quotes)
                .allSatisfy(quote -> assertThat(quote.target().minor()).isEqualTo(100_000));
        it.settled(it.instruction(quotes.getFirst()));
        assertThat(it.posted(FX_TWO, RUB)).isEqualTo(100_000_000 - 100_000);
    }

    @Test
    void the_target_is_rounded_down_and_the_rest_is_recorded() {
        it.offer(FX_TWO, BYN_RUB, 2_000_000, tier(1, "27.55555"));
        Quote quote = it.quote(FixedSide.SOURCE, 101).getFirst();

        // 101 * 27.55555 = 2,783.11055: the rest is 0.11055 of a kopeck, in 2^-32.
        assertThat(quote.target().minor()).isEqualTo(2_783);
        assertThat(quote.fraction32()).isEqualTo((11_055L << 32) / 100_000);
    }

    @Test
    void fractions_gather_until_a_whole_unit_is_posted_and_every_fraction_is_accounted_for() {
        it.offer(FX_TWO, BYN_RUB, 2_000_000, tier(1, "27.75"));
        AccountId rounding = new AccountId(OPERATOR, AccountKind.ROUNDING, RUB);
        long gathered32 = 0;
        long posted = 0;
        for (int i = 0; i < 9; i++) {
            // 1,001 * 27.75 = 27,777.75: three quarters of a kopeck are left each time.
            it.settled(it.instruction().source(1_001, BYN));
            Event.PaymentSettled settled = it.last(Event.PaymentSettled.class);
            gathered32 += settled.terms().fraction32();
            posted += settled.roundingMinor();
            assertThat(settled.terms().fraction32()).isEqualTo(3L << 30);
            assertThat(posted).isEqualTo(gathered32 >>> 32);
            assertThat(it.posted(rounding)).isEqualTo(posted);
        }
        assertThat(posted).isEqualTo(6);
        assertThat(it.posted(FX_TWO, RUB)).isEqualTo(100_000_000 - 9 * 27_777 - 6);
    }

    @Test
    void with_a_fixed_target_the_source_side_gathers() {
        it.offer(FX_TWO, BYN_RUB, 2_000_000, tier(1, "32"));
        for (int i = 0; i < 2; i++) {
            // 16 / 32 = half a kopeck more than none.
            it.settled(it.instruction(it.quote(FixedSide.TARGET, 3_216).getFirst()));
        }
        assertThat(it.posted(new AccountId(OPERATOR, AccountKind.ROUNDING, BYN)))
                .isEqualTo(1);
    }

    @Test
    void currencies_of_different_decimals_are_priced_in_their_own_units() {
        it.fund(FX_ONE, JPY, 1_000_000);
        it.offer(FX_ONE, BYN_JPY, 1_000_000, tier(1, "46.5"));
        Quote quote = it.quote(BYN_JPY, GAMMA, FixedSide.SOURCE, 12_345).getFirst();
        assertThat(quote.target().minor()).isEqualTo(5_740);

        it.settled(it.instruction(quote).creditor(GAMMA));
        PaymentTerms terms = it.last(Event.PaymentSettled.class).terms();
        assertThat(terms.target().currency()).isEqualTo(JPY);
        assertThat(it.posted(GAMMA, JPY)).isEqualTo(5_740);
        assertThat(it.posted(ALFA, BYN)).isEqualTo(10_000_000 - 12_345);
    }
}
