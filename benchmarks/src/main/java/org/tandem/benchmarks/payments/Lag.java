package org.tandem.benchmarks.payments;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Watches how far the read model is behind the journal, on its own thread.
final class Lag implements AutoCloseable {
    private static final long LOOK_NANOS = 100_000_000;

    private final SystemUnderTest system;
    private final Thread thread;
    private final long[] journalAt = new long[1 << 16];
    private final long[] journalTimes = new long[1 << 16];
    private int looks;
    private volatile boolean running = true;
    private volatile long greatestNanos;
    private volatile long greatestEvents;

    Lag(SystemUnderTest system) {
        this.system = system;
        this.thread = Thread.ofPlatform().daemon().name("lag").start(this::watch);
    }

    private void watch() {
        int behind = 0;
        while (running) {
            long now = System.nanoTime();
            long journal = system.journalSequence();
            long projected = system.projectedSequence();
            int slot = looks++ & journalAt.length - 1;
            journalAt[slot] = journal;
            journalTimes[slot] = now;
            greatestEvents = Math.max(greatestEvents, journal - projected);
            // The oldest look at which the journal had already more than the read model has now.
            while (behind < looks - 1 && journalAt[behind & journalAt.length - 1] <= projected) {
                behind++;
            }
            long lag = journal > projected ? now - journalTimes[behind & journalAt.length - 1] : 0;
            greatestNanos = Math.max(greatestNanos, lag);
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /// Begins a new phase.
    void reset() {
        greatestNanos = 0;
        greatestEvents = 0;
    }

    /// To the look, which is every tenth of a second.
    long greatestMillis() {
        return TimeUnit.NANOSECONDS.toMillis(greatestNanos);
    }

    long greatestEvents() {
        return greatestEvents;
    }

    /// Waits until the read model has everything that is in the journal now.
    ///
    /// @return milliseconds, or -1 when it has not within the time allowed
    static long catchUpMillis(SystemUnderTest system, long timeoutMillis) {
        long begin = System.nanoTime();
        long target = system.journalSequence();
        while (system.projectedSequence() < target) {
            if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) > timeoutMillis) {
                return -1;
            }
            LockSupport.parkNanos(5_000_000);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
    }
}
