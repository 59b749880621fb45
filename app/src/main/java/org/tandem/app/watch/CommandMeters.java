package org.tandem.app.watch;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.concurrent.CompletableFuture;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Step;
import org.tandem.domain.payment.Reason;

/// Counts the commands a process gives to the ledger, and times their answers.
public final class CommandMeters {
    private final Counter commands;
    private final Histogram seconds;

    public CommandMeters(Meters meters) {
        this.commands = meters.counter(Metric.COMMANDS);
        this.seconds = meters.histogram(Metric.COMMAND_TIME);
    }

    /// @param answer of this command, just given
    public CompletableFuture<Step> timed(Command command, CompletableFuture<Step> answer) {
        long givenNanos = System.nanoTime();
        String name = command.getClass().getSimpleName();
        return answer.whenComplete((step, failure) -> {
            seconds.labelValues(name).observe((System.nanoTime() - givenNanos) / Meters.NANOS_OF_SECOND);
            if (failure != null) {
                commands.labelValues(name, "unanswered", "").inc();
            } else {
                count(name, step.outcome());
            }
        });
    }

    private void count(String command, Outcome outcome) {
        switch (outcome) {
            case Outcome.Applied _ ->
                commands.labelValues(command, "applied", "").inc();
            case Outcome.PaymentKnown known ->
                commands.labelValues(command, "known", word(known.reason())).inc();
            case Outcome.QuotesKnown _ ->
                commands.labelValues(command, "known", "").inc();
            case Outcome.Repeated _ ->
                commands.labelValues(command, "repeated", "").inc();
            case Outcome.Refused refused ->
                commands.labelValues(command, "refused", word(refused.reason())).inc();
        }
    }

    static String word(Reason reason) {
        return reason == Reason.NONE ? "" : reason.name();
    }
}
