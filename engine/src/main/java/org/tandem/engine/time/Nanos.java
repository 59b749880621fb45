package org.tandem.engine.time;

/// Sums of the log's time, which is epoch nanoseconds as the host gives them.
public final class Nanos {
    public static final long PER_MILLI = 1_000_000L;
    public static final long PER_DAY = 86_400_000L * PER_MILLI;

    private Nanos() {}

    /// `nanos + millis`, never past the end of time. Millis of [Parameters] are at most 366 days.
    public static long plusMillis(long nanos, long millis) {
        long added = millis * PER_MILLI;
        return nanos > Long.MAX_VALUE - added ? Long.MAX_VALUE : nanos + added;
    }

    /// The number of the UTC day.
    public static long day(long nanos) {
        return Math.floorDiv(nanos, PER_DAY);
    }
}
