package org.tandem.app.watch;

import java.util.concurrent.locks.LockSupport;

/// How long the process stood still. Who is stopped does not notice; but a thread that sleeps for a moment sees
/// afterwards that more has passed.
final class Stalls implements AutoCloseable {
    private static final long NAP_NANOS = 50_000_000;
    /// Less is how threads are woken on a busy machine.
    static final long NOTICED_NANOS = 100_000_000;

    private volatile long stalledNanos;
    private volatile boolean closed;
    private final Thread thread = Thread.ofPlatform().daemon().name("stalls").unstarted(this::watch);

    /// Watches from now on.
    static Stalls watched() {
        Stalls stalls = new Stalls();
        stalls.thread.start();
        return stalls;
    }

    long nanos() {
        return stalledNanos;
    }

    /// A nap is over. For one thread.
    void slept(long nanos) {
        long lateNanos = nanos - NAP_NANOS;
        if (lateNanos > NOTICED_NANOS) {
            stalledNanos += lateNanos;
        }
    }

    private void watch() {
        while (!closed) {
            long before = System.nanoTime();
            LockSupport.parkNanos(NAP_NANOS);
            slept(System.nanoTime() - before);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
