package org.tandem.simulation.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.tandem.simulation.bank.PaymentOrder;
import org.tandem.simulation.bank.SimulatedBank;

/// Payments at a fixed pace, whether earlier ones are done or not. Each knows when it should have left, so that a
/// server that stalls cannot hide it: there is no coordinated omission.
public final class OpenLoop {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long WAKE_NANOS = 500_000;

    private final List<SimulatedBank> banks;
    private final List<Orders> orders = new ArrayList<>();

    public OpenLoop(Cast cast) {
        banks = cast.banks();
        for (SimulatedBank bank : banks) {
            orders.add(new Orders(cast.plan(), bank.profile()));
        }
    }

    /// Sends `count` payments, banks taking turns, and returns when the next one would be due, so that a call after
    /// another keeps the pace.
    public void send(long count, int perSecond) throws InterruptedException {
        long begin = System.nanoTime();
        long sent = 0;
        long next = 1;
        while (next <= count) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while sending");
            }
            long elapsed = System.nanoTime() - begin;
            // Split, so that long runs do not overflow.
            next = elapsed / NANOS_PER_SECOND * perSecond
                    + elapsed % NANOS_PER_SECOND * perSecond / NANOS_PER_SECOND
                    + 1;
            long due = Math.min(count, next);
            for (int turn = 0; turn < banks.size(); turn++) {
                hand(turn, sent, due, begin, perSecond);
            }
            sent = due;
            LockSupport.parkNanos(WAKE_NANOS);
        }
    }

    /// Those of the payments from `sent` to `due` whose turn is this bank's.
    private void hand(int turn, long sent, long due, long begin, int perSecond) {
        long first = sent + Math.floorMod(turn - sent, banks.size());
        if (first >= due) {
            return;
        }
        int size = (int) ((due - first + banks.size() - 1) / banks.size());
        List<PaymentOrder> batch = new ArrayList<>(size);
        long[] intended = new long[size];
        for (int i = 0; i < size; i++) {
            long number = first + (long) i * banks.size();
            batch.add(orders.get(turn).next());
            intended[i] =
                    begin + number / perSecond * NANOS_PER_SECOND + number % perSecond * NANOS_PER_SECOND / perSecond;
        }
        banks.get(turn).pay(batch, intended);
    }

    /// Waits until so many payments have ended.
    ///
    /// @return whether they have, within the time allowed
    public static boolean await(Tally tally, long count, long timeoutMillis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        while (tally.finishedCount() < count) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while waiting for the last payments");
            }
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(5_000_000);
        }
        return true;
    }
}
