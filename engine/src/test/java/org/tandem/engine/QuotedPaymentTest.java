package org.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engine.Scenario.BETA;
import static org.tandem.engine.Scenario.BYN;
import static org.tandem.engine.Scenario.BYN_RUB;
import static org.tandem.engine.Scenario.FX_ONE;
import static org.tandem.engine.Scenario.FX_TWO;
import static org.tandem.engine.Scenario.GAMMA;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.payment.Reason;

/// A quote is firm for exactly what was asked, and for nothing else.
class QuotedPaymentTest {
    private final Scenario it = Scenario.founded();
    private final List<Quote> quotes = it.quote(FixedSide.SOURCE, 10_000);
    private final Quote best = quotes.getFirst();

    @Test
    void an_unknown_quote_is_refused() {
        it.refusedAtTheDoor(it.instruction().quote(new QuoteId(3)), Reason.AB04, "unknown");
    }

    @Test
    void a_used_quote_is_refused_and_the_others_of_its_request_end_with_it() {
        it.reserved(it.instruction(best));

        it.refusedAtTheDoor(it.instruction(best), Reason.AB04, "used");
        it.refusedAtTheDoor(it.instruction(quotes.get(1)), Reason.AB04, "used");
    }

    @Test
    void a_quote_lives_until_a_nanosecond_before_its_expiry() {
        it.atNanos(best.expiresAtNanos() - 1);
        it.reserved(it.instruction(best));
    }

    @Test
    void a_quote_is_dead_at_its_expiry() {
        it.atNanos(best.expiresAtNanos());
        it.refusedAtTheDoor(it.instruction(best), Reason.AB04, "expired");
    }

    @Test
    void a_quote_for_other_agents_is_refused() {
        it.refusedAtTheDoor(it.instruction(best).creditor(GAMMA), Reason.AB04, "other agents");
    }

    @Test
    void a_source_amount_off_by_one_minor_unit_is_refused_both_ways() {
        it.refusedAtTheDoor(it.instruction(best).source(10_001, BYN), Reason.AB04, "source amount");
        it.refusedAtTheDoor(it.instruction(best).source(9_999, BYN), Reason.AB04, "source amount");
    }

    @Test
    void a_target_amount_off_by_one_minor_unit_is_refused_both_ways() {
        it.refusedAtTheDoor(it.instruction(best).targetMinor(275_001), Reason.AB04, "target amount");
        it.refusedAtTheDoor(it.instruction(best).targetMinor(274_999), Reason.AB04, "target amount");
        it.reserved(it.instruction(best).targetMinor(275_000));
    }

    @Test
    void another_rate_is_refused_down_to_its_last_digit() {
        it.refusedAtTheDoor(it.instruction(best).rate("27.5000000001"), Reason.AB04, "the rate differs");
        it.reserved(it.instruction(best).rate("27.5"));
    }

    @Test
    void a_quote_for_another_pair_is_refused() {
        it.refusedAtTheDoor(it.instruction(best).target(BYN), Reason.AB04, "BYN/RUB");
    }

    @Test
    void a_refused_attempt_leaves_the_quote_to_be_used() {
        it.refusedAtTheDoor(it.instruction(best).targetMinor(1), Reason.AB04, "target amount");
        it.reserved(it.instruction(best));
    }

    @Test
    void a_quote_stays_firm_after_its_offer_is_withdrawn() {
        it.withdrawOffer(FX_TWO, BYN_RUB);
        it.settled(it.instruction(best));

        assertThat(it.last(Event.PaymentSettled.class).terms().fxProvider()).isEqualTo(FX_TWO);
        assertThat(it.posted(BETA, Scenario.RUB)).isEqualTo(1_000_000 + 275_000 - 500);
    }

    @Test
    void a_quote_of_a_suspended_provider_is_refused() {
        it.change(new Change.SetParticipantState(FX_TWO, ParticipantState.SUSPENDED));
        it.refusedAtTheDoor(it.instruction(best), Reason.AB04, "takes part no more");
        it.reserved(it.instruction(quotes.get(1)));
    }

    @Test
    void without_a_quote_and_without_an_offer_there_is_no_payment() {
        it.withdrawOffer(FX_ONE, BYN_RUB);
        it.withdrawOffer(FX_TWO, BYN_RUB);
        it.refusedAtTheDoor(it.instruction(), Reason.NOQT, "BYN/RUB");
    }

    @Test
    void without_a_quote_the_amount_stated_is_that_of_the_best_offer_now() {
        it.refusedAtTheDoor(it.instruction().targetMinor(274_999), Reason.AM09, "target amount");
        it.refusedAtTheDoor(it.instruction().rate("27"), Reason.AB04, "the rate");
        it.reserved(it.instruction().targetMinor(275_000).rate("27.5"));
    }

    @Test
    void without_a_quote_only_those_pay_who_signed_for_it() {
        it.fund(BETA, BYN, 50_000);
        it.refusedAtTheDoor(it.instruction().debtor(BETA).creditor(GAMMA), Reason.AG01, "has not signed");
    }
}
