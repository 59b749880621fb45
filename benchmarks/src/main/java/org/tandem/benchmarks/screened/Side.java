package org.tandem.benchmarks.screened;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.tandem.benchmarks.screened.ScreenedOptions.Customers;
import org.tandem.simulation.bank.BankObserver;
import org.tandem.simulation.bank.OutgoingPayment;
import org.tandem.simulation.bank.SimulatedBank;
import org.tandem.simulation.load.Cast;
import org.tandem.simulation.load.ClosedLoop;
import org.tandem.simulation.load.Plan;
import org.tandem.simulation.load.Tally;

/// All participants of one of the two systems, and what they do there.
final class Side implements BankObserver, AutoCloseable {
    private static final long LEAD_IN_MILLIS = 500;
    private static final long DRAIN_MILLIS = 5_000;
    private static final long LOOK_NANOS = 2_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Crowd crowd;
    private final Cast cast;
    private final ClosedLoop closed;
    private volatile Tally tally = new Tally(false);
    private volatile @Nullable ClosedLoop running;
    private int waiting;

    /// @param measured those that ended in the measured time
    /// @param led those before
    /// @param left those after
    /// @param waiting those that have not ended, as held ones do not
    record Run(long nanos, Tally led, Tally measured, Tally left, int waiting) {
        long settled() {
            return led.settledCount() + measured.settledCount() + left.settledCount();
        }

        long ended() {
            return led.finishedCount() + measured.finishedCount() + left.finishedCount();
        }
    }

    Side(Plan plan, Crowd crowd, int underWayPerBank) {
        this.crowd = crowd;
        this.cast = Cast.open(plan, this);
        this.closed = new ClosedLoop(cast, underWayPerBank);
    }

    @Override
    public void finished(SimulatedBank bank, OutgoingPayment payment) {
        tally.add(payment);
        ClosedLoop loop = running;
        if (loop != null) {
            loop.finished(bank, payment);
        }
    }

    /// Pays as fast as it goes, from rest to rest.
    Run run(Customers customers, int seconds) throws InterruptedException {
        crowd.want(customers);
        Tally led = count();
        running = closed;
        closed.start();
        Thread.sleep(LEAD_IN_MILLIS);
        Tally measured = count();
        long begin = System.nanoTime();
        Thread.sleep(seconds * 1_000L);
        Tally left = count();
        long nanos = System.nanoTime() - begin;
        closed.stop();
        int before = waiting;
        drain();
        running = null;
        return new Run(nanos, led, measured, left, waiting - before);
    }

    private Tally count() {
        Tally of = new Tally(false);
        tally = of;
        return of;
    }

    /// Until only those are under way that were before.
    private void drain() {
        long begin = System.nanoTime();
        while (underWay() > waiting && System.nanoTime() - begin < DRAIN_MILLIS * NANOS_PER_MILLI) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        waiting = underWay();
    }

    private int underWay() {
        return cast.banks().stream().mapToInt(SimulatedBank::underWayCount).sum();
    }

    @Override
    public void close() {
        cast.close();
    }
}
