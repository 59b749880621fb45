package org.tandem.benchmarks.payments;

import java.util.ArrayList;
import java.util.List;
import org.tandem.simulation.bank.OutgoingPayment;
import org.tandem.simulation.load.Tally;

/// The payments that should have begun in each quarter of a second after an overload, told apart by that and not by
/// when they ended: what is left over from before is not theirs, but they have to wait for it.
final class Aftermath {
    static final int SLICE_MILLIS = 250;
    private static final long SLICE_NANOS = SLICE_MILLIS * 1_000_000L;

    private final long beginNanos;
    private final List<Tally> slices = new ArrayList<>();

    /// @param beginNanos of the clock of [System#nanoTime]
    Aftermath(long beginNanos, int seconds) {
        this.beginNanos = beginNanos;
        for (int i = 0; i < seconds * 1_000 / SLICE_MILLIS; i++) {
            this.slices.add(new Tally(false));
        }
    }

    /// @return whether the payment is of the time after
    boolean add(OutgoingPayment payment) {
        long since = payment.intendedNanos() - beginNanos;
        if (since < 0) {
            return false;
        }
        slices.get((int) Math.min(since / SLICE_NANOS, slices.size() - 1)).add(payment);
        return true;
    }

    List<Tally> slices() {
        return slices;
    }
}
