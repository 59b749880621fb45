package org.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engine.Scenario.ALFA;
import static org.tandem.engine.Scenario.BETA;
import static org.tandem.engine.Scenario.BYN;
import static org.tandem.engine.Scenario.BYN_RUB;
import static org.tandem.engine.Scenario.SETTLER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.money.Money;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.engine.network.Bounds;

/// What is known already, for how long, and how it is answered.
class MemoryTest {
    private final Scenario it = Scenario.founded();

    @Test
    void a_command_that_was_done_is_repeated_without_effect() {
        Command fund = new Command.Fund(it.id(), SETTLER, ALFA, new Money(5, BYN));
        it.done(fund);
        long hash = it.engine.stateHash();
        int count = it.events.size();

        assertThat(it.apply(fund)).isEqualTo(Outcome.Repeated.INSTANCE);
        assertThat(it.engine.stateHash()).isEqualTo(hash);
        assertThat(it.events).hasSize(count);
        assertThat(it.posted(ALFA, BYN)).isEqualTo(10_000_005);
    }

    @Test
    void a_quote_request_again_is_answered_with_what_still_lives() {
        Command.RequestQuote request = new Command.RequestQuote(it.id(), ALFA, BETA, BYN_RUB, FixedSide.SOURCE, 10_000);
        it.done(request);
        List<Quote> quotes = it.last(Event.QuotesGiven.class).quotes();

        assertThat(it.apply(request)).isEqualTo(new Outcome.QuotesKnown(request.id(), quotes));
        it.reserved(it.instruction(quotes.getFirst()));
        assertThat(it.apply(request)).isEqualTo(new Outcome.QuotesKnown(request.id(), List.of()));
    }

    @Test
    void another_content_under_a_known_id_is_refused() {
        Command.Fund fund = new Command.Fund(it.id(), SETTLER, ALFA, new Money(5, BYN));
        it.done(fund);
        it.refused(new Command.Fund(fund.id(), SETTLER, ALFA, new Money(6, BYN)), Reason.DUPL, "other content");
        it.refused(new Command.WithdrawOffer(fund.id(), ALFA, BYN_RUB), Reason.DUPL, "other content");
    }

    @Test
    void a_refused_command_is_refused_again_the_same_even_when_it_would_fit_now() {
        Command defund = new Command.RequestDefunding(it.id(), ALFA, new Money(10_000_001, BYN));
        Outcome first = it.apply(defund);
        it.fund(ALFA, BYN, 1);

        assertThat(first).isInstanceOf(Outcome.Refused.class);
        assertThat(it.apply(defund)).isEqualTo(first);
        it.done(new Command.RequestDefunding(it.id(), ALFA, new Money(10_000_001, BYN)));
    }

    @Test
    void an_id_is_known_for_a_window_and_forgotten_after_two() {
        it.at(7_200);
        Command fund = new Command.Fund(it.id(), SETTLER, ALFA, new Money(5, BYN));
        it.done(fund);
        it.at(14_399);
        assertThat(it.apply(fund)).isEqualTo(Outcome.Repeated.INSTANCE);
        it.at(14_400);
        assertThat(it.apply(fund)).isEqualTo(Outcome.Repeated.INSTANCE);
        it.at(21_600);
        assertThat(it.apply(fund)).isEqualTo(Outcome.Applied.INSTANCE);
    }

    @Test
    void the_older_generation_goes_at_exactly_the_end_of_a_window() {
        Command fund = new Command.Fund(it.id(), SETTLER, ALFA, new Money(5, BYN));
        it.done(fund);
        it.at(7_200);
        it.atNanos(Scenario.START + 14_400 * Scenario.SECOND - 1);
        assertThat(it.apply(fund)).isEqualTo(Outcome.Repeated.INSTANCE);
        it.at(14_400);
        assertThat(it.apply(fund)).isEqualTo(Outcome.Applied.INSTANCE);
    }

    @Test
    void a_full_memory_of_commands_lets_the_oldest_half_go() {
        Scenario small = Scenario.founded(new Bounds(10, 10, 20, 10, 10));
        Command fund = new Command.Fund(small.id(), SETTLER, ALFA, new Money(5, BYN));
        small.done(fund);
        assertThat(small.apply(fund)).isEqualTo(Outcome.Repeated.INSTANCE);
        for (int i = 0; i < 20; i++) {
            small.fund(ALFA, BYN, 1);
        }
        assertThat(small.apply(fund)).isEqualTo(Outcome.Applied.INSTANCE);
    }

    @Test
    void a_rejected_payment_is_known_for_its_window_and_then_too_old_to_come_again() {
        Instruction payment = it.instruction().withoutClearance();
        it.pay(payment);
        it.at(7_200);
        it.known(payment.uetr(), PaymentState.REJECTED, Reason.RR04);

        it.atNanos(it.nowNanos() + 1);
        it.refused(Scenario.accept(payment.uetr(), BETA), Reason.NOOR, "no payment");
        it.refusedAtTheDoor(payment.clearedByEpoch(1), Reason.TM01, "older");
    }

    @Test
    void at_the_bound_of_pending_payments_the_next_is_asked_to_come_later() {
        Scenario small = Scenario.founded(new Bounds(2, 10, 100, 10, 10));
        Uetr first = small.reserved(small.instruction());
        small.reserved(small.instruction());
        small.refusedAtTheDoor(small.instruction(), Reason.ED06, "too many");
        small.answer(first, true);
        small.reserved(small.instruction());
    }

    @Test
    void at_the_bound_of_live_quotes_the_next_request_is_asked_to_come_later() {
        Scenario small = Scenario.founded(new Bounds(10, 10, 100, 10, 4));
        small.quote(FixedSide.SOURCE, 10_000);
        List<Quote> second = small.quote(FixedSide.SOURCE, 10_000);
        small.refused(
                new Command.RequestQuote(small.id(), ALFA, BETA, BYN_RUB, FixedSide.SOURCE, 10_000),
                Reason.ED06,
                "quotes");
        small.reserved(small.instruction(second.getFirst()));
        small.quote(FixedSide.SOURCE, 10_000);
    }
}
