package org.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engine.Scenario.ALFA;
import static org.tandem.engine.Scenario.BETA;
import static org.tandem.engine.Scenario.SECOND;

import org.junit.jupiter.api.Test;
import org.tandem.domain.Limits;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.event.Event;
import org.tandem.domain.network.Change;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// What officers ask the debtor agent of a held payment, and what it answers.
class QuestionTest {
    private final Scenario it = Scenario.founded();
    private final Uetr uetr = it.held();
    private final long deadline = it.last(Event.PaymentHeld.class).deadlineNanos();

    @Test
    void the_debtor_agent_is_asked_and_its_answer_is_told() {
        Command.AskInformation ask = ask(1);
        it.done(ask);
        Event.InformationAsked asked = it.last(Event.InformationAsked.class);
        assertThat(asked.debtorAgent()).isEqualTo(ALFA);
        assertThat(asked.officer()).isEqualTo("one");
        assertThat(asked.text()).isEqualTo("who is it?");
        assertThat(asked.id()).isEqualTo(ask.id());

        it.done(answer(1));
        assertThat(it.last(Event.InformationAnswered.class).text()).isEqualTo("a customer of ours");
        it.known(uetr, PaymentState.HELD, Reason.NONE);
    }

    @Test
    void only_officers_ask() {
        it.refused(
                new Command.AskInformation(it.id(), id(1), "stranger", Asked.DEBTOR, "who is it?", deadline),
                Reason.AG01,
                "no officer");
    }

    @Test
    void only_the_debtor_agent_answers() {
        it.done(ask(1));
        it.refused(
                new Command.AnswerInformation(it.id(), id(1), BETA, "not mine", new byte[0]),
                Reason.AG01,
                "not the debtor agent");
    }

    @Test
    void two_officers_who_ask_at_once_are_told_apart_by_the_number() {
        it.done(ask(1));
        it.refused(ask(1), Reason.STATE, "number 2");
        it.refused(ask(3), Reason.STATE, "number 2");
    }

    @Test
    void as_many_as_the_limit_are_asked_and_answered_in_any_order() {
        for (int i = 1; i <= Limits.QUESTIONS_PER_PAYMENT_MAX; i++) {
            it.done(ask(i));
        }
        it.refused(ask(Limits.QUESTIONS_PER_PAYMENT_MAX), Reason.STATE, "number 9");
        it.done(answer(8));
        it.done(answer(1));
        it.refused(answer(8), Reason.STATE, "answered already");
        it.done(answer(2));
    }

    @Test
    void what_was_not_asked_is_not_answered() {
        it.refused(answer(1), Reason.NOOR, "no question 1");
        it.refused(
                new Command.AnswerInformation(it.id(), new QuestionId(it.uetr(), 1), ALFA, "who?", new byte[0]),
                Reason.NOOR,
                "no payment");
    }

    @Test
    void an_answer_is_due_in_the_future_and_before_the_hold_ends() {
        it.refused(due(it.nowNanos()), Reason.DT01, "in the future");
        it.refused(due(deadline + 1), Reason.DT01, "before the hold");
        it.done(due(deadline));
    }

    @Test
    void a_late_answer_counts_while_the_payment_is_held() {
        it.done(due(it.nowNanos() + SECOND));
        it.atNanos(it.nowNanos() + 2 * SECOND);
        it.done(answer(1));
    }

    @Test
    void nothing_is_asked_or_answered_when_the_hold_is_over() {
        it.done(ask(1));
        it.atNanos(deadline);
        it.refused(ask(2), Reason.STATE, "REJECTED, not HELD");
        it.refused(answer(1), Reason.STATE, "REJECTED, not HELD");
    }

    @Test
    void nothing_is_answered_after_a_release() {
        it.done(ask(1));
        it.change(new Change.DecideHold(uetr, true, Reason.NONE));
        it.refused(answer(1), Reason.STATE, "RESERVED, not HELD");
    }

    @Test
    void texts_have_bounds() {
        it.done(text("q".repeat(Limits.QUESTION_LENGTH_MAX), 1));
        it.refused(text("q".repeat(Limits.QUESTION_LENGTH_MAX + 1), 2), Reason.CH16, "1 to 400");
        it.refused(text(" ", 2), Reason.CH16, "1 to 400");
        it.refused(answered("a".repeat(Limits.ANSWER_LENGTH_MAX + 1)), Reason.CH16, "1 to 2000");
        it.done(answered("a".repeat(Limits.ANSWER_LENGTH_MAX)));
    }

    @Test
    void a_command_sent_twice_asks_once() {
        CommandId id = it.id();
        Command.AskInformation ask = new Command.AskInformation(id, id(1), "one", Asked.DEBTOR, "who is it?", deadline);
        it.done(ask);
        long sequence = it.engine.lastSequence();
        assertThat(it.apply(ask)).isEqualTo(Outcome.Repeated.INSTANCE);
        assertThat(it.engine.lastSequence()).isEqualTo(sequence);
    }

    private QuestionId id(int number) {
        return new QuestionId(uetr, number);
    }

    private Command.AskInformation ask(int number) {
        return text("who is it?", number);
    }

    private Command.AskInformation text(String text, int number) {
        return new Command.AskInformation(it.id(), id(number), "one", Asked.DEBTOR, text, deadline);
    }

    private Command.AskInformation due(long dueAtNanos) {
        return new Command.AskInformation(it.id(), id(1), "one", Asked.PAYMENT, "what is it for?", dueAtNanos);
    }

    private Command.AnswerInformation answer(int number) {
        return new Command.AnswerInformation(it.id(), id(number), ALFA, "a customer of ours", new byte[] {1});
    }

    private Command.AnswerInformation answered(String text) {
        return new Command.AnswerInformation(it.id(), id(1), ALFA, text, new byte[] {1});
    }
}
