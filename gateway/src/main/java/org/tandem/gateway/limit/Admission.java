package org.tandem.gateway.limit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.tandem.domain.Limits;
import org.tandem.domain.command.Command;
import org.tandem.domain.event.Step;
import org.tandem.gateway.port.Ledger;

/// Turns new business away when it would have to wait for long, so that what has begun ends in time: a system that
/// takes everything in spends itself on what nobody waits for any more. Quotes go first, as nothing is promised yet,
/// then new payments; answers, returns and recalls are always let in.
///
/// The wait is that at the gateway, of which it is told, and that for the ledger, which is counted here. As large a
/// part is refused as the wait is long: so the pace of what is let in finds the one that can be kept, and neither stops
/// nor swings.
public final class Admission {
    private static final long MILLI_NANOS = 1_000_000;

    private final LongSupplier nanoTime;
    private final LedgerQueue ledger;
    private final LongAdder refusals = new LongAdder();
    private final Ramp quotes =
            new Ramp(Limits.OVERLOAD_QUOTES_FROM_MILLIS * MILLI_NANOS, Limits.OVERLOAD_QUOTES_MILLIS * MILLI_NANOS);
    private final Ramp payments =
            new Ramp(Limits.OVERLOAD_PAYMENTS_FROM_MILLIS * MILLI_NANOS, Limits.OVERLOAD_PAYMENTS_MILLIS * MILLI_NANOS);

    /// @param nanoTime a monotonic clock
    public Admission(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.ledger = new LedgerQueue(nanoTime.getAsLong());
    }

    /// The same ledger, with those counted who wait for its answers.
    public Ledger watched(Ledger answering) {
        return command -> watch(answering, command);
    }

    /// @param waitedNanos how long requests like this one have to wait until they are looked at
    public boolean admitsQuote(long waitedNanos) {
        return admits(quotes, waitedNanos);
    }

    /// @param waitedNanos how long messages like this one have to wait until they are looked at
    public boolean admitsPayment(long waitedNanos) {
        return admits(payments, waitedNanos);
    }

    /// How many quotes and payments were not admitted.
    public long refusals() {
        return refusals.sum();
    }

    private boolean admits(Ramp ramp, long waitedNanos) {
        boolean admitted = ramp.admits(waitedNanos + ledger.waitNanos(nanoTime.getAsLong()));
        if (!admitted) {
            refusals.increment();
        }
        return admitted;
    }

    private CompletableFuture<Step> watch(Ledger answering, Command command) {
        CompletableFuture<Step> answer = answering.submit(command);
        if (answer.isDone()) {
            // Refused before it came to the ledger, which says nothing about it.
            return answer;
        }
        ledger.given(nanoTime.getAsLong());
        return answer.whenComplete((_, failure) -> {
            if (failure == null) {
                ledger.answered(nanoTime.getAsLong());
            } else {
                ledger.gaveUp(nanoTime.getAsLong());
            }
        });
    }
}
