package org.tandem.benchmarks.payments;

import java.util.ArrayList;
import java.util.List;
import org.tandem.simulation.bank.OutgoingPayment;
import org.tandem.simulation.load.Tally;

/// The payments that should have begun in each second after an overload, told apart by that and not by when they ended:
/// what is left over from before is not theirs.
final class Aftermath {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final long beginNanos;
    private final List<Tally> seconds = new ArrayList<>();

    /// @param beginNanos of the clock of [System#nanoTime]
    Aftermath(long beginNanos, int seconds) {
        this.beginNanos = beginNanos;
        for (int i = 0; i < seconds; i++) {
            this.seconds.add(new Tally(false));
        }
    }

    /// @return whether the payment is of the time after
    boolean add(OutgoingPayment payment) {
        long since = payment.intendedNanos() - beginNanos;
        if (since < 0) {
            return false;
        }
        seconds.get((int) Math.min(since / NANOS_PER_SECOND, seconds.size() - 1))
                .add(payment);
        return true;
    }

    List<Tally> seconds() {
        return seconds;
    }
}
