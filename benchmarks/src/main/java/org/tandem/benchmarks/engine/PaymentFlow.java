package org.tandem.benchmarks.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.jspecify.annotations.Nullable;
import org.tandem.cluster.LedgerClient;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Step;
import org.tandem.domain.fx.QuoteId;

/// One payment after the other through its phases: [quote,] submission, acceptance. Each phase waits for the durable
/// answer of the one before; what comes next is sent from the client's thread.
final class PaymentFlow {
    private final LedgerClient ledger;
    private final Corridor corridor;
    private final boolean quoted;
    private final Finished finished;
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

    @FunctionalInterface
    interface Finished {
        void on(long number, long intendedNanos);
    }

    PaymentFlow(LedgerClient ledger, Corridor corridor, boolean quoted, Finished finished) {
        this.ledger = ledger;
        this.corridor = corridor;
        this.quoted = quoted;
        this.finished = finished;
    }

    /// @param intendedNanos when it should have begun; latency counts from there
    void start(long number, long intendedNanos) {
        if (quoted) {
            ledger.submit(corridor.quote(number)).whenComplete((step, failed) -> {
                if (check(step, failed) && firstEvent(step) instanceof Event.QuotesGiven given) {
                    submit(number, given.quotes().getFirst().id(), intendedNanos);
                }
            });
        } else {
            submit(number, QuoteId.NONE, intendedNanos);
        }
    }

    /// What went wrong first, or null.
    @Nullable
    String failure() {
        return failure.get();
    }

    private void submit(long number, QuoteId quote, long intendedNanos) {
        Command payment = corridor.payment(number, quote, SystemEpochNanoClock.INSTANCE.nanoTime());
        ledger.submit(payment).whenComplete((step, failed) -> {
            if (check(step, failed) && firstEvent(step) instanceof Event.PaymentReserved) {
                ledger.submit(corridor.acceptance(number)).whenComplete((last, lastFailed) -> {
                    if (check(last, lastFailed) && firstEvent(last) instanceof Event.PaymentSettled) {
                        finished.on(number, intendedNanos);
                    } else {
                        failure.compareAndSet(null, "not settled: " + last + " " + lastFailed);
                    }
                });
            } else {
                failure.compareAndSet(null, "not reserved: " + step + " " + failed);
            }
        });
    }

    private boolean check(@Nullable Step step, @Nullable Throwable failed) {
        boolean fine = failed == null && step != null && step.outcome() instanceof Outcome.Applied;
        if (!fine) {
            failure.compareAndSet(null, "not applied: " + step + " " + failed);
        }
        return fine;
    }

    private static @Nullable Event firstEvent(Step step) {
        return step.events().isEmpty() ? null : step.events().getFirst().event();
    }
}
