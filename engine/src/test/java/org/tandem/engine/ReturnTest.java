package org.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engine.Scenario.ALFA;
import static org.tandem.engine.Scenario.BETA;
import static org.tandem.engine.Scenario.BYN;
import static org.tandem.engine.Scenario.FX_TWO;
import static org.tandem.engine.Scenario.RUB;
import static org.tandem.engine.Scenario.SECOND;

import org.junit.jupiter.api.Test;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.event.Event;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// What may follow a settlement: the return at the original rate, and the recall that asks for it.
class ReturnTest {
    private final Scenario it = Scenario.founded();
    private final Uetr uetr = it.settled(it.instruction());

    @Test
    void a_return_moves_both_legs_back_at_the_original_rate_and_leaves_the_fees() {
        it.offer(FX_TWO, Scenario.BYN_RUB, 2_000_000, Scenario.tier(1, "31"));
        it.done(giveBack(BETA));

        assertThat(it.posted(ALFA, BYN)).isEqualTo(10_000_000 - 52);
        assertThat(it.posted(FX_TWO, BYN)).isZero();
        assertThat(it.posted(FX_TWO, RUB)).isEqualTo(100_000_000);
        assertThat(it.posted(BETA, RUB)).isEqualTo(1_000_000 - 500);
        assertThat(it.last(Event.PaymentReturned.class).reason()).isEqualTo(Reason.MD06);
        it.known(uetr, PaymentState.RETURNED, Reason.MD06);
    }

    @Test
    void a_second_return_is_refused() {
        it.done(giveBack(BETA));
        it.refused(giveBack(BETA), Reason.ARDT, "already");
    }

    @Test
    void a_return_on_the_last_nanosecond_of_its_window_is_done() {
        it.at(3_600);
        it.done(giveBack(BETA));
    }

    @Test
    void a_return_one_nanosecond_outside_its_window_is_refused() {
        it.atNanos(Scenario.START + 3_600 * SECOND + 1);
        it.refused(giveBack(BETA), Reason.TM01, "window");
    }

    @Test
    void only_the_creditor_agent_gives_back_and_only_what_it_has() {
        it.refused(giveBack(ALFA), Reason.AG01, "not the creditor agent");
        it.done(new Command.RequestDefunding(it.id(), BETA, new Money(1_000_000, RUB)));
        it.refused(giveBack(BETA), Reason.AM04, "creditor agent's account");
    }

    @Test
    void the_provider_must_still_hold_what_it_gives_back() {
        it.done(new Command.RequestDefunding(it.id(), FX_TWO, new Money(1, BYN)));
        it.refused(giveBack(BETA), Reason.AM04, "FX provider's");
    }

    @Test
    void only_a_settled_payment_is_returned_or_recalled() {
        Uetr waiting = it.reserved(it.instruction());
        it.refused(
                new Command.ReturnPayment(it.id(), waiting, BETA, Reason.MD06, new byte[0]), Reason.STATE, "RESERVED");
        it.refused(
                new Command.RequestRecall(it.id(), waiting, ALFA, Reason.CUST, new byte[0]), Reason.STATE, "RESERVED");
        it.refused(
                new Command.ReturnPayment(it.id(), it.uetr(), BETA, Reason.MD06, new byte[0]),
                Reason.NOOR,
                "no payment");
    }

    @Test
    void an_accepted_recall_is_followed_by_the_return() {
        CommandId recall = ask();
        it.done(answer(BETA, true));
        Event.RecallAnswered answered = it.last(Event.RecallAnswered.class);
        assertThat(answered.recall()).isEqualTo(recall);
        assertThat(answered.accepted()).isTrue();
        it.refused(recall(ALFA), Reason.STATE, "ACCEPTED");

        it.done(giveBack(BETA));
        it.last(Event.PaymentReturned.class);
    }

    @Test
    void one_recall_is_open_at_a_time_and_a_declined_one_may_be_asked_again() {
        ask();
        it.refused(recall(ALFA), Reason.STATE, "OPEN");
        it.done(answer(BETA, false));
        assertThat(it.last(Event.RecallAnswered.class).reason()).isEqualTo(Reason.NOAS);
        it.refused(answer(BETA, true), Reason.STATE, "no recall");
        ask();
    }

    @Test
    void the_debtor_agent_asks_and_the_creditor_agent_answers() {
        it.refused(recall(BETA), Reason.AG01, "not the debtor agent");
        ask();
        it.refused(answer(ALFA, true), Reason.AG01, "not the creditor agent");
    }

    private CommandId ask() {
        Command.RequestRecall recall = recall(ALFA);
        it.done(recall);
        assertThat(it.last(Event.RecallRequested.class).creditorAgent()).isEqualTo(BETA);
        return recall.id();
    }

    private Command.RequestRecall recall(Bic agent) {
        return new Command.RequestRecall(it.id(), uetr, agent, Reason.CUST, new byte[] {5});
    }

    private Command answer(Bic agent, boolean accepted) {
        Reason reason = accepted ? Reason.NONE : Reason.NOAS;
        return new Command.AnswerRecall(it.id(), uetr, agent, accepted, reason, new byte[] {6});
    }

    private Command giveBack(Bic agent) {
        return new Command.ReturnPayment(it.id(), uetr, agent, Reason.MD06, new byte[] {4});
    }
}
