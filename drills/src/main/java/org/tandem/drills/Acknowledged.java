package org.tandem.drills;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.tandem.simulation.bank.BankObserver;
import org.tandem.simulation.bank.OutgoingPayment;
import org.tandem.simulation.bank.SimulatedBank;

/// What participants were told, kept outside the system: each payment's final state, and the longest time in which
/// nobody was told anything.
final class Acknowledged implements BankObserver {
    /// A payment as its bank knows it.
    ///
    /// @param status `ACSC`, `RJCT`, or that it was never sent or never answered
    /// @param taken whether the message itself was acknowledged before
    record Payment(String status, String reason, boolean taken) {}

    private final Map<String, Payment> payments = new ConcurrentHashMap<>();
    private final AtomicLong finalCount = new AtomicLong();
    private long lastNanos = System.nanoTime();
    private long worstNanos;

    @Override
    public void finished(SimulatedBank bank, OutgoingPayment payment) {
        payments.put(payment.uetr(), new Payment(payment.status(), payment.reason(), payment.takenNanos() != 0));
        if (payment.isSettled()) {
            settled(System.nanoTime());
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
    synchronized void begin() {
        worstNanos = 0;
        lastNanos = System.nanoTime();
    }

    /// From now on a new time without payments is counted: it was meant that there were none.
    synchronized void restartClock() {
        lastNanos = System.nanoTime();
    }

    synchronized long worstMillis() {
        return worstNanos / 1_000_000;
    }

    synchronized long sinceLastMillis() {
        return (System.nanoTime() - lastNanos) / 1_000_000;
    }

    /// How many payments are final, by the word of the system.
    long finalCount() {
        return finalCount.get();
    }

    Map<String, Payment> payments() {
        return payments;
    }
}
