package org.tandem.simulation.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.party.Bic;
import org.tandem.simulation.bank.OutgoingPayment;

/// One payment as its participants saw it, message by message. Filled by many threads.
public final class Journey {
    /// One message at one participant.
    ///
    /// @param sent by the participant, else received
    /// @param kind `quote request`, `quote`, `pacs.008` and so on
    public record Step(long atNanos, Bic participant, boolean sent, String kind, String text) {}

    private final List<Step> steps = new ArrayList<>();
    private final CountDownLatch notified = new CountDownLatch(1);
    private String uetr = "";
    private @Nullable OutgoingPayment payment;

    /// The first payment that asks becomes the one that is followed.
    synchronized boolean follows(String asked) {
        if (asked.isEmpty()) {
            // A message about no payment, such as that money came in.
            return false;
        }
        if (uetr.isEmpty()) {
            uetr = asked;
        }
        return uetr.equals(asked);
    }

    synchronized void add(Bic participant, boolean sent, String kind, String text) {
        steps.add(new Step(System.nanoTime(), participant, sent, kind, text));
        if (kind.startsWith("camt.054")) {
            notified.countDown();
        }
    }

    synchronized void ended(OutgoingPayment ended) {
        payment = ended;
    }

    /// Waits for the FX provider's notification, which may come a moment after the debtor agent's.
    boolean awaitNotification(long millis) throws InterruptedException {
        return notified.await(millis, TimeUnit.MILLISECONDS);
    }

    public synchronized String uetr() {
        return uetr;
    }

    /// The payment once it has ended, else null.
    public synchronized @Nullable OutgoingPayment payment() {
        return payment;
    }

    public synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    /// Every firm price that was answered, best first.
    public synchronized List<Price> prices() {
        return payment == null ? List.of() : Price.all(payment.quoteAnswer());
    }

    /// One line a message: time since the first, who, direction, what.
    public synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            long micros = (step.atNanos - steps.getFirst().atNanos) / 1_000;
            lines.add(String.format(
                    Locale.ROOT,
                    "%5d.%03d ms  %-11s %s  %s",
                    micros / 1_000,
                    micros % 1_000,
                    step.participant,
                    step.sent ? "sends   " : "receives",
                    step.kind));
        }
        return lines;
    }
}
