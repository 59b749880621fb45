package org.tandem.simulation.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.ConcurrentHistogram;
import org.tandem.simulation.bank.OutgoingPayment;

/// What came of the payments of one phase: counts, latencies in nanoseconds, and each one's final state. Filled by many
/// threads.
public final class Tally {
    private static final long HIGHEST_NANOS = 120_000_000_000L;
    private static final long TENTH_OF_MILLI_NANOS = 100_000;

    /// One payment's end, for comparison with what the server says from outside.
    public record Acknowledgement(String uetr, String status, String reason) {}

    private final boolean keep;
    private final ConcurrentHistogram intendedToFinal = new ConcurrentHistogram(HIGHEST_NANOS, 3);
    private final ConcurrentHistogram intendedToAsked = new ConcurrentHistogram(HIGHEST_NANOS, 3);
    private final ConcurrentHistogram askedToFinal = new ConcurrentHistogram(HIGHEST_NANOS, 3);
    private final ConcurrentHistogram sentToFinal = new ConcurrentHistogram(HIGHEST_NANOS, 3);
    private final ConcurrentHistogram quoting = new ConcurrentHistogram(HIGHEST_NANOS, 3);
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final Map<String, String> examples = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Acknowledgement> acknowledgements = new ConcurrentLinkedQueue<>();
    private final LongAdder finished = new LongAdder();
    private final LongAdder settled = new LongAdder();
    private AbstractHistogram before = intendedToFinal.copy();

    /// @param keepAcknowledgements whether every final state is kept, not only counted
    public Tally(boolean keepAcknowledgements) {
        keep = keepAcknowledgements;
    }

    public void add(OutgoingPayment payment) {
        String outcome = payment.reason().isEmpty() ? payment.status() : payment.status() + " " + payment.reason();
        outcomes.computeIfAbsent(outcome, _ -> new LongAdder()).increment();
        if (!payment.detail().isEmpty()) {
            examples.putIfAbsent(outcome, payment.uetr() + ": " + payment.detail());
        }
        record(intendedToAsked, payment.askedNanos() - payment.intendedNanos());
        if (payment.isSettled()) {
            record(askedToFinal, payment.finalNanos() - payment.askedNanos());
            record(intendedToFinal, payment.finalNanos() - payment.intendedNanos());
            record(sentToFinal, payment.finalNanos() - payment.sentNanos());
            record(quoting, payment.quotedNanos() - payment.askedNanos());
            settled.increment();
        }
        if (keep) {
            acknowledgements.add(new Acknowledgement(payment.uetr(), payment.status(), payment.reason()));
        }
        finished.increment();
    }

    private static void record(ConcurrentHistogram histogram, long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, HIGHEST_NANOS));
    }

    public long finishedCount() {
        return finished.sum();
    }

    public long settledCount() {
        return settled.sum();
    }

    /// How many ended with each status and reason, by name.
    public Map<String, Long> outcomes() {
        Map<String, Long> counts = new TreeMap<>();
        outcomes.forEach((outcome, count) -> counts.put(outcome, count.sum()));
        return counts;
    }

    /// One payment of each outcome for which the server had something to say: UETR and its words.
    public Map<String, String> examples() {
        return new TreeMap<>(examples);
    }

    /// From when the quote request should have left to the final pacs.002, settled payments only.
    public AbstractHistogram intendedToFinal() {
        return intendedToFinal;
    }

    /// Tenths of a millisecond from the time the quote should have been asked to finality, at a percentile; 0 when
    /// nothing has settled.
    public long finalTenthsOfMillis(double percentile) {
        return intendedToFinal.getValueAtPercentile(percentile) / TENTH_OF_MILLI_NANOS;
    }

    /// As above at two percentiles, of the payments that settled since the last call; by one thread.
    public long[] recentTenthsOfMillis(double first, double second) {
        AbstractHistogram now = intendedToFinal.copy();
        AbstractHistogram recent = now.copy();
        recent.subtract(before);
        before = now;
        return new long[] {
            recent.getValueAtPercentile(first) / TENTH_OF_MILLI_NANOS,
            recent.getValueAtPercentile(second) / TENTH_OF_MILLI_NANOS
        };
    }

    /// How late the load itself was: from when the quote should have been asked to when it was; all payments.
    public AbstractHistogram intendedToAsked() {
        return intendedToAsked;
    }

    /// From when the quote was asked to the final pacs.002, settled payments only: without the load's own lateness.
    public AbstractHistogram askedToFinal() {
        return askedToFinal;
    }

    /// From pacs.008 to the final pacs.002, settled payments only.
    public AbstractHistogram sentToFinal() {
        return sentToFinal;
    }

    /// From quote request to quotes.
    public AbstractHistogram quoting() {
        return quoting;
    }

    public List<Acknowledgement> acknowledgements() {
        return List.copyOf(acknowledgements);
    }
}
