package org.tandem.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandem.domain.Limits;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Step;
import org.tandem.gateway.port.Ledger;

class AdmissionTest {
    private static final long MILLI_NANOS = 1_000_000;
    private static final Command COMMAND = new Command.WithdrawChange(new CommandId(1, 1), new CommandId(1, 2), "one");

    private final AtomicLong nanos = new AtomicLong(-5);
    private final Admission admission = new Admission(nanos::get);
    private final List<CompletableFuture<Step>> waiting = new ArrayList<>();
    private final Ledger ledger = admission.watched(_ -> {
        CompletableFuture<Step> answer = new CompletableFuture<>();
        waiting.add(answer);
        return answer;
    });

    @BeforeEach
    void one_command_waits() {
        ledger.submit(COMMAND);
    }

    @Test
    void quotes_are_refused_first_and_then_payments() {
        answeredAfter(Limits.OVERLOAD_QUOTES_MILLIS - 1);
        assertThat(admission.admitsQuote(0)).isTrue();
        answeredAfter(Limits.OVERLOAD_QUOTES_MILLIS);
        assertThat(admission.admitsQuote(0)).isFalse();
        answeredAfter(Limits.OVERLOAD_PAYMENTS_MILLIS - 1);
        assertThat(admission.admitsPayment(0)).isTrue();
        answeredAfter(Limits.OVERLOAD_PAYMENTS_MILLIS);
        assertThat(admission.admitsPayment(0)).isFalse();
        assertThat(admission.refusals()).isEqualTo(2);
    }

    @Test
    void while_a_leader_is_elected_everything_waits_and_nothing_is_refused() {
        pass(Limits.LEDGER_SILENT_MILLIS - 1);
        assertThat(admission.admitsQuote(0)).isTrue();
        assertThat(admission.admitsPayment(0)).isTrue();
        pass(1);
        assertThat(admission.admitsQuote(0)).isFalse();
        assertThat(admission.admitsPayment(0)).isFalse();
    }

    @Test
    void the_last_delay_counts_while_the_next_answer_is_awaited() {
        pass(Limits.OVERLOAD_QUOTES_MILLIS);
        answer(0);
        ledger.submit(COMMAND);
        assertThat(admission.admitsQuote(0)).isFalse();
        pass(1);
        answer(1);
        ledger.submit(COMMAND);
        assertThat(admission.admitsQuote(0)).isTrue();
    }

    @Test
    void when_nothing_waits_the_next_one_is_let_in_to_find_out() {
        pass(Limits.OVERLOAD_PAYMENTS_MILLIS);
        waiting.getFirst().completeExceptionally(new IllegalStateException("no answer in time"));
        assertThat(admission.admitsPayment(0)).isTrue();
        ledger.submit(COMMAND);
        assertThat(admission.admitsPayment(0)).isFalse();
    }

    @Test
    void what_has_waited_itself_counts_as_much() {
        assertThat(admission.admitsQuote(Limits.OVERLOAD_QUOTES_MILLIS * MILLI_NANOS - 1))
                .isTrue();
        assertThat(admission.admitsQuote(Limits.OVERLOAD_QUOTES_MILLIS * MILLI_NANOS))
                .isFalse();
        assertThat(admission.admitsPayment(Limits.OVERLOAD_PAYMENTS_MILLIS * MILLI_NANOS - 1))
                .isTrue();
        assertThat(admission.admitsPayment(Limits.OVERLOAD_PAYMENTS_MILLIS * MILLI_NANOS))
                .isFalse();
    }

    @Test
    void a_command_that_cannot_even_be_sent_is_not_waited_for() {
        Admission other = new Admission(nanos::get);
        Ledger broken = other.watched(_ -> {
            throw new IllegalStateException("closed");
        });
        assertThatThrownBy(() -> broken.submit(COMMAND)).hasMessage("closed");
        pass(Limits.LEDGER_SILENT_MILLIS);
        assertThat(other.admitsPayment(0)).isTrue();
    }

    private void answeredAfter(long millis) {
        pass(millis);
        answer(waiting.size() - 1);
        ledger.submit(COMMAND);
    }

    private void pass(long millis) {
        nanos.addAndGet(millis * MILLI_NANOS);
    }

    private void answer(int number) {
        waiting.get(number).complete(new Step(0, 0, Outcome.Applied.INSTANCE, List.of()));
    }
}
