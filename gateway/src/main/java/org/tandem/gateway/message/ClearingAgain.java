package org.tandem.gateway.message;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.tandem.compliance.Gate;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Step;
import org.tandem.domain.payment.Reason;
import org.tandem.gateway.port.Ledger;

/// Brings a payment to the ledger. When the lists changed between gate and log, the ledger takes no notice of it, and
/// it goes before the gate again, by the lists in force, as often as [#TIMES_MAX]: its sender must not pay for the
/// moment in which it sent. The pauses grow, for another gateway may have to read the new lists first.
final class ClearingAgain {
    static final int TIMES_MAX = 5;
    private static final int GROWTH = 4;

    private final Ledger ledger;
    private final Gate gate;
    private final Executor executor;
    private final Duration firstPause;

    /// @param executor for what comes after a pause: the ledger's thread must not screen
    ClearingAgain(Ledger ledger, Gate gate, Executor executor, Duration firstPause) {
        this.ledger = ledger;
        this.gate = gate;
        this.executor = executor;
        this.firstPause = firstPause;
    }

    /// @return the step that took it, or the last that did not
    CompletableFuture<Step> submit(Command.SubmitPayment command, ScreeningSubject subject) {
        return submit(command, subject, 0);
    }

    private CompletableFuture<Step> submit(Command.SubmitPayment command, ScreeningSubject subject, int done) {
        return ledger.submit(command)
                .thenCompose(step -> done < TIMES_MAX && isOfOtherLists(step)
                        ? CompletableFuture.supplyAsync(() -> command.clearedBy(gate.clear(subject)), after(done))
                                .thenCompose(next -> submit(next, subject, done + 1))
                        : CompletableFuture.completedFuture(step));
    }

    /// A payment that is refused for what it is becomes an event of the ledger; only one whose lists are not in
    /// force is turned away like this.
    private static boolean isOfOtherLists(Step step) {
        return step.outcome() instanceof Outcome.Refused refused && refused.reason() == Reason.RR04;
    }

    private Executor after(int done) {
        long nanos = firstPause.toNanos();
        for (int i = 0; i < done; i++) {
            nanos *= GROWTH;
        }
        return CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, executor);
    }
}
