package org.tandem.gateway.limit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.tandem.domain.Limits;
import org.tandem.domain.command.Command;
import org.tandem.domain.event.Step;
import org.tandem.gateway.port.Ledger;

/// Turns new business away when it has waited for long, or while the ledger answers late, so that what has begun ends
/// in time: a system that takes everything in spends itself on what nobody waits for any more. Quotes go first, as
/// nothing is promised yet, then new payments; answers, returns and recalls are always let in.
///
/// How late the ledger answers is measured on one command at a time: when it is answered the next one is watched, and
/// when none is watched anything is let in and becomes it. So a ledger that has recovered is noticed by the first
/// answer. A ledger that answers nothing at all is not overloaded but has no leader: what comes meanwhile waits for the
/// next one, and only a silence that is longer than any election counts as lateness.
public final class Admission {
    private static final long MILLI_NANOS = 1_000_000;
    private static final long NONE = Long.MIN_VALUE;

    private final LongSupplier nanoTime;
    private final AtomicLong watchedSince = new AtomicLong(NONE);
    private final LongAdder refusals = new LongAdder();
    private volatile long lastDelayNanos;

    /// @param nanoTime a monotonic clock
    public Admission(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// The same ledger, with its answers watched.
    public Ledger watched(Ledger ledger) {
        return command -> watch(ledger, command);
    }

    /// @param waitedNanos how long the request has waited already to be looked at
    public boolean admitsQuote(long waitedNanos) {
        return admits(waitedNanos, Limits.OVERLOAD_QUOTES_MILLIS);
    }

    /// @param waitedNanos how long the message has waited already to be looked at
    public boolean admitsPayment(long waitedNanos) {
        return admits(waitedNanos, Limits.OVERLOAD_PAYMENTS_MILLIS);
    }

    /// How many quotes and payments were not admitted.
    public long refusals() {
        return refusals.sum();
    }

    private boolean admits(long waitedNanos, long delayMillisMax) {
        boolean admitted = Math.max(waitedNanos, delayNanos()) < delayMillisMax * MILLI_NANOS;
        if (!admitted) {
            refusals.increment();
        }
        return admitted;
    }

    private long delayNanos() {
        long since = watchedSince.get();
        if (since == NONE) {
            return 0;
        }
        long silentNanos = nanoTime.getAsLong() - since;
        return silentNanos < Limits.LEDGER_SILENT_MILLIS * MILLI_NANOS ? lastDelayNanos : silentNanos;
    }

    private CompletableFuture<Step> watch(Ledger ledger, Command command) {
        long now = nanoTime.getAsLong();
        boolean watched = watchedSince.get() == NONE && watchedSince.compareAndSet(NONE, now);
        CompletableFuture<Step> answer;
        try {
            answer = ledger.submit(command);
        } catch (RuntimeException e) {
            if (watched) {
                watchedSince.set(NONE);
            }
            throw e;
        }
        return watched ? answer.whenComplete((_, _) -> answered(now)) : answer;
    }

    private void answered(long sinceNanos) {
        lastDelayNanos = nanoTime.getAsLong() - sinceNanos;
        watchedSince.set(NONE);
    }
}
