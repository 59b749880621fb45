package org.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engine.Scenario.ALFA;
import static org.tandem.engine.Scenario.BETA;
import static org.tandem.engine.Scenario.BYN;
import static org.tandem.engine.Scenario.FX_TWO;
import static org.tandem.engine.Scenario.GAMMA;
import static org.tandem.engine.Scenario.OPERATOR;
import static org.tandem.engine.Scenario.PARAMETERS;
import static org.tandem.engine.Scenario.RUB;
import static org.tandem.engine.Scenario.SECOND;

import org.junit.jupiter.api.Test;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.command.Command;
import org.tandem.domain.event.Event;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// From reservation to finality, by answer, by officers and by the clock.
class LifeCycleTest {
    private final Scenario it = Scenario.founded();

    @Test
    void an_accepted_payment_posts_both_legs_and_both_fees() {
        it.settled(it.instruction());

        // 100.00 BYN at 27.5; the sender pays 0.50 and 0.02 %, the receiver 5.00 RUB.
        assertThat(it.posted(ALFA, BYN)).isEqualTo(10_000_000 - 10_000 - 52);
        assertThat(it.posted(FX_TWO, BYN)).isEqualTo(10_000);
        assertThat(it.posted(FX_TWO, RUB)).isEqualTo(100_000_000 - 275_000);
        assertThat(it.posted(BETA, RUB)).isEqualTo(1_000_000 + 275_000 - 500);
        assertThat(it.posted(new AccountId(OPERATOR, AccountKind.FEES, BYN))).isEqualTo(52);
        assertThat(it.posted(new AccountId(OPERATOR, AccountKind.FEES, RUB))).isEqualTo(500);
        nothingIsReserved();
    }

    @Test
    void a_reservation_sets_both_legs_aside_and_posts_nothing() {
        it.reserved(it.instruction());

        assertThat(it.reservedOn(ALFA, BYN)).isEqualTo(10_052);
        assertThat(it.reservedOn(FX_TWO, RUB)).isEqualTo(275_000);
        assertThat(it.posted(ALFA, BYN)).isEqualTo(10_000_000);
        assertThat(it.posted(FX_TWO, RUB)).isEqualTo(100_000_000);
    }

    @Test
    void a_creditor_agents_no_releases_both_legs() {
        Uetr uetr = it.reserved(it.instruction());
        it.answer(uetr, false);

        Event.PaymentRejected rejected = it.last(Event.PaymentRejected.class);
        assertThat(rejected.reason()).isEqualTo(Reason.AC04);
        assertThat(rejected.delivered()).isTrue();
        nothingMoved();
        it.known(uetr, PaymentState.REJECTED, Reason.AC04);
    }

    @Test
    void a_no_without_a_reason_says_so() {
        Uetr uetr = it.reserved(it.instruction());
        it.done(Scenario.decline(uetr, Reason.NONE));
        assertThat(it.last(Event.PaymentRejected.class).reason()).isEqualTo(Reason.MS03);
    }

    @Test
    void silence_ends_at_exactly_the_deadline_and_not_a_nanosecond_before() {
        it.reserved(it.instruction());
        long deadline = it.last(Event.PaymentReserved.class).deadlineNanos();
        assertThat(deadline).isEqualTo(Scenario.START + 7 * SECOND);
        assertThat(it.engine.nextDeadlineNanos()).isEqualTo(deadline);

        it.atNanos(deadline - 1);
        it.last(Event.PaymentReserved.class);
        it.atNanos(deadline);
        assertThat(it.last(Event.PaymentRejected.class).reason()).isEqualTo(Reason.AB05);
        nothingMoved();
    }

    @Test
    void an_answer_a_nanosecond_before_the_deadline_settles() {
        Uetr uetr = it.reserved(it.instruction());
        it.atNanos(Scenario.START + 7 * SECOND - 1);
        it.answer(uetr, true);
        it.last(Event.PaymentSettled.class);
    }

    @Test
    void a_late_answer_is_told_how_it_ended_and_changes_nothing() {
        Uetr uetr = it.reserved(it.instruction());
        it.at(7);
        int count = it.events.size();

        it.known(uetr, PaymentState.REJECTED, Reason.AB05);
        assertThat(it.events).hasSize(count);
        nothingMoved();
    }

    @Test
    void when_the_whole_payment_has_less_time_than_the_answer_that_clock_ends_it() {
        it.change(new Change.SetParameters(
                new Parameters(60_000, 7_000, 5_000, 300_000, 3_600_000, PARAMETERS.duplicateWindowMillis(), 600_000)));
        it.reserved(it.instruction());
        it.at(5);
        assertThat(it.last(Event.PaymentRejected.class).reason()).isEqualTo(Reason.AB01);
    }

    @Test
    void only_the_creditor_agent_answers() {
        Uetr uetr = it.reserved(it.instruction());
        it.refused(Scenario.accept(uetr, GAMMA), Reason.BE05, "not the creditor agent");
        it.refused(Scenario.accept(it.uetr(), BETA), Reason.NOOR, "no payment");
    }

    @Test
    void a_held_payment_released_by_two_officers_is_asked_and_settles() {
        Uetr uetr = it.held();
        it.known(uetr, PaymentState.HELD, Reason.NONE);
        it.at(100);
        it.change(new Change.DecideHold(uetr, true, Reason.NONE));

        Event.HoldReleased released = released();
        assertThat(released.deadlineNanos()).isEqualTo(it.nowNanos() + 7 * SECOND);
        assertThat(released.originalMessage()).containsExactly(1, 2, 3);
        it.answer(uetr, true);
        it.last(Event.PaymentSettled.class);
        nothingIsReserved();
    }

    @Test
    void a_held_payment_refused_by_two_officers_never_reaches_the_creditor_agent() {
        Uetr uetr = it.held();
        it.change(new Change.DecideHold(uetr, false, Reason.RR04));

        Event.PaymentRejected rejected = rejected();
        assertThat(rejected.reason()).isEqualTo(Reason.RR04);
        assertThat(rejected.delivered()).isFalse();
        nothingMoved();
    }

    @Test
    void a_held_payment_nobody_decides_ends_by_its_own_clock() {
        Uetr uetr = it.held();
        it.atNanos(Scenario.START + 300 * SECOND - 1);
        it.last(Event.PaymentHeld.class);
        it.at(300);

        assertThat(it.last(Event.PaymentRejected.class).reason()).isEqualTo(Reason.DS24);
        assertThat(it.last(Event.PaymentRejected.class).delivered()).isFalse();
        it.refused(
                new Command.ProposeChange(it.id(), "one", new Change.DecideHold(uetr, true, Reason.NONE)),
                Reason.STATE,
                "is held");
        nothingMoved();
    }

    @Test
    void a_corridor_holds_as_long_as_two_officers_said_and_then_as_all_others_again() {
        it.change(new Change.SetHold("BY", "RU", 60_000));
        Uetr own = it.held();
        assertThat(it.last(Event.PaymentHeld.class).deadlineNanos()).isEqualTo(it.nowNanos() + 60 * SECOND);
        it.change(new Change.SetHold("RU", "BY", 30_000));
        it.held();
        assertThat(it.last(Event.PaymentHeld.class).deadlineNanos())
                .as("the other direction is another corridor")
                .isEqualTo(it.nowNanos() + 60 * SECOND);
        it.change(new Change.SetHold("BY", "RU", 0));
        it.held();
        assertThat(it.last(Event.PaymentHeld.class).deadlineNanos())
                .isEqualTo(it.nowNanos() + Scenario.PARAMETERS.holdMillis() * 1_000_000);
        it.at(60);
        it.known(own, PaymentState.REJECTED, Reason.DS24);
    }

    private Event.HoldReleased released() {
        return it.events.stream()
                .filter(Event.HoldReleased.class::isInstance)
                .map(Event.HoldReleased.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Event.PaymentRejected rejected() {
        return it.events.stream()
                .filter(Event.PaymentRejected.class::isInstance)
                .map(Event.PaymentRejected.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void nothingMoved() {
        assertThat(it.posted(ALFA, BYN)).isEqualTo(10_000_000);
        assertThat(it.posted(BETA, RUB)).isEqualTo(1_000_000);
        assertThat(it.posted(FX_TWO, RUB)).isEqualTo(100_000_000);
        nothingIsReserved();
    }

    private void nothingIsReserved() {
        it.engine.eachAccount((id, state, posted, reserved) ->
                assertThat(reserved).as("%s", id).isZero());
    }
}
