package org.tandem.drills.field;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.tandem.simulation.bank.BankObserver;
import org.tandem.simulation.bank.OutgoingPayment;
import org.tandem.simulation.bank.SimulatedBank;

/// What participants were told, kept outside the system: each payment's final state, and the longest time in which
/// nobody was told anything.
public final class Acknowledged implements BankObserver {
    /// A payment as its bank knows it.
    ///
    /// @param status `ACSC`, `RJCT`, or that it was never sent or never answered
    /// @param taken whether the message itself was acknowledged before
    public record Payment(String status, String reason, boolean taken) {}

    private final Map<String, Payment> payments = new ConcurrentHashMap<>();
    private final AtomicLong finalCount = new AtomicLong();
    private final AtomicLong settledCount = new AtomicLong();
    private final AtomicLong unpricedCount = new AtomicLong();
    private long lastNanos = System.nanoTime();
    private long worstNanos;

    @Override
    public void finished(SimulatedBank bank, OutgoingPayment payment) {
        payments.put(payment.uetr(), new Payment(payment.status(), payment.reason(), payment.takenNanos() != 0));
        if (payment.isSettled()) {
            settledCount.incrementAndGet();
            settled(System.nanoTime());
        }
        if (payment.status().equals(OutgoingPayment.UNQUOTED)) {
            unpricedCount.incrementAndGet();
        }
        if (payment.isSettled() || payment.status().equals(OutgoingPayment.REJECTED)) {
            finalCount.incrementAndGet();
        }
    }

    private synchronized void settled(long now) {
        worstNanos = Math.max(worstNanos, now - lastNanos);
        lastNanos = now;
    }

    /// Nothing before counts: the network was only beginning.
    public synchronized void begin() {
        worstNanos = 0;
        lastNanos = System.nanoTime();
    }

    /// From now on a new time without payments is counted: it was meant that there were none.
    public synchronized void restartClock() {
        lastNanos = System.nanoTime();
    }

    public synchronized long worstMillis() {
        return Math.max(worstNanos, System.nanoTime() - lastNanos) / 1_000_000;
    }

    /// How many payments are final, by the word of the system.
    public long finalCount() {
        return finalCount.get();
    }

    /// How many ended in another way than they were meant to. Who was given no price was told so before anything
    /// had begun, and may ask again.
    public long unsettledCount() {
        return payments.size() - settledCount.get() - unpricedCount.get();
    }

    /// How many settled.
    long settledCount() {
        return settledCount.get();
    }

    public Map<String, Payment> payments() {
        return payments;
    }
}
