package org.tandem.benchmarks.screened;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// When everything that payments led to is done: rows, cases and what the collectors and the compiler had left. Nobody
/// tells; it shows in processors that have nothing to do.
final class Rest {
    private static final long LOOK_MILLIS = 200;
    /// Of one processor, for both systems and their databases; they never quite sleep.
    private static final double BUSY = 0.25;
    private static final long PATIENCE_MILLIS = 20_000;

    private final LongSupplier cpuNanos;

    Rest(LongSupplier cpuNanos) {
        this.cpuNanos = cpuNanos;
    }

    /// @return false when it does not come
    boolean await() throws InterruptedException {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS)) {
            long before = cpuNanos.getAsLong();
            long from = System.nanoTime();
            Thread.sleep(LOOK_MILLIS);
            if (cpuNanos.getAsLong() - before < BUSY * (System.nanoTime() - from)) {
                return true;
            }
        }
        return false;
    }
}
