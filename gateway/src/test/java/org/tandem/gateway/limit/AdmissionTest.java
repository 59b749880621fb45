package org.tandem.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
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
    private static final Step APPLIED = new Step(0, 0, Outcome.Applied.INSTANCE, List.of());

    private final AtomicLong nanos = new AtomicLong(-5);
    private final Admission admission = new Admission(nanos::get);
    private final Deque<CompletableFuture<Step>> waiting = new ArrayDeque<>();
    private final Ledger ledger = admission.watched(_ -> {
        CompletableFuture<Step> answer = new CompletableFuture<>();
        waiting.add(answer);
        return answer;
    });

    @Test
    void quotes_are_refused_first_and_then_payments() {
        queueOf(Limits.OVERLOAD_QUOTES_FROM_MILLIS);
        assertThat(admission.admitsQuote(0)).isTrue();
        queueOf(Limits.OVERLOAD_QUOTES_MILLIS);
        assertThat(admission.admitsQuote(0)).isFalse();
        queueOf(Limits.OVERLOAD_PAYMENTS_FROM_MILLIS);
        assertThat(admission.admitsPayment(0)).isTrue();
        queueOf(Limits.OVERLOAD_PAYMENTS_MILLIS);
        assertThat(admission.admitsPayment(0)).isFalse();
        assertThat(admission.refusals()).isEqualTo(2);
    }

    @Test
    void while_a_leader_is_elected_everything_waits_and_nothing_is_refused() {
        queueOf(Limits.OVERLOAD_PAYMENTS_MILLIS);
        for (int i = 0; i < 10; i++) {
            pass(Limits.LEDGER_SILENT_MILLIS / 10);
            assertThat(admission.admitsQuote(0)).isEqualTo(i < 9);
        }
        assertThat(admission.admitsQuote(0)).isFalse();
        assertThat(admission.admitsPayment(0)).isFalse();
    }

    @Test
    void a_ledger_of_which_nothing_was_asked_is_not_silent() {
        pass(Limits.LEDGER_SILENT_MILLIS);
        ledger.submit(COMMAND);
        assertThat(admission.admitsPayment(0)).isTrue();
    }

    @Test
    void when_nobody_waits_any_more_everything_is_let_in_at_once() {
        queueOf(Limits.OVERLOAD_PAYMENTS_MILLIS);
        assertThat(admission.admitsQuote(0)).isFalse();
        while (!waiting.isEmpty()) {
            answer();
        }
        assertThat(admission.admitsQuote(0)).isTrue();
    }

    @Test
    void the_wait_at_the_gateway_and_the_one_for_the_ledger_are_one_wait() {
        int halfMillis = Limits.OVERLOAD_QUOTES_MILLIS / 2;
        queueOf(halfMillis);
        assertThat(admission.admitsQuote(halfMillis * MILLI_NANOS)).isFalse();
        assertThat(admission.admitsPayment(halfMillis * MILLI_NANOS)).isTrue();
    }

    @Test
    void the_longer_the_wait_the_more_are_refused() {
        int between = Limits.OVERLOAD_QUOTES_MILLIS - Limits.OVERLOAD_QUOTES_FROM_MILLIS;
        assertThat(refusedOfHundred(Limits.OVERLOAD_QUOTES_FROM_MILLIS)).isZero();
        assertThat(refusedOfHundred(Limits.OVERLOAD_QUOTES_FROM_MILLIS + between / 2))
                .isBetween(49, 50);
        assertThat(refusedOfHundred(Limits.OVERLOAD_QUOTES_MILLIS - 1)).isBetween(98, 99);
        assertThat(refusedOfHundred(Limits.OVERLOAD_QUOTES_MILLIS)).isEqualTo(100);
    }

    @Test
    void what_never_came_to_the_ledger_says_nothing_about_it() {
        Admission other = new Admission(nanos::get);
        Ledger full = other.watched(_ -> CompletableFuture.completedFuture(APPLIED));
        Ledger broken = other.watched(_ -> {
            throw new IllegalStateException("closed");
        });
        assertThat(full.submit(COMMAND)).isCompleted();
        assertThatThrownBy(() -> broken.submit(COMMAND)).hasMessage("closed");
        pass(Limits.LEDGER_SILENT_MILLIS);
        assertThat(other.admitsPayment(0)).isTrue();
    }

    private int refusedOfHundred(int waitedMillis) {
        int refused = 0;
        for (int i = 0; i < 100; i++) {
            refused += admission.admitsQuote(waitedMillis * MILLI_NANOS) ? 0 : 1;
        }
        return refused;
    }

    /// One answer a millisecond, and so many wait for theirs.
    private void queueOf(int millis) {
        ledger.submit(COMMAND);
        for (int i = 0; i < 400; i++) {
            ledger.submit(COMMAND);
            pass(1);
            answer();
        }
        while (waiting.size() < millis) {
            ledger.submit(COMMAND);
        }
    }

    private void pass(long millis) {
        nanos.addAndGet(millis * MILLI_NANOS);
    }

    private void answer() {
        waiting.removeFirst().complete(APPLIED);
    }
}
