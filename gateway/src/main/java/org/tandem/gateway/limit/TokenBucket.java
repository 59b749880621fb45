package org.tandem.gateway.limit;

import java.util.concurrent.atomic.AtomicLong;

/// Lets `perSecond` through in the long run and `burst` at once. Kept as the time at which the bucket would be empty
/// (GCRA), one number, so that any number of threads share it without a lock.
final class TokenBucket {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final long intervalNanos;
    private final long burstNanos;
    private final AtomicLong theoretical = new AtomicLong(Long.MIN_VALUE);

    TokenBucket(Rate rate) {
        intervalNanos = Math.max(1, SECOND_NANOS / rate.perSecond());
        burstNanos = intervalNanos * rate.burst();
    }

    /// @param nowNanos of a monotonic clock
    /// @return 0 when there was one, else after how many nanoseconds there will be
    long take(long nowNanos) {
        while (true) {
            long known = theoretical.get();
            long from = known == Long.MIN_VALUE || known - nowNanos < 0 ? nowNanos : known;
            long next = from + intervalNanos;
            long aheadNanos = next - nowNanos - burstNanos;
            if (aheadNanos > 0) {
                return aheadNanos;
            }
            if (theoretical.compareAndSet(known, next)) {
                return 0;
            }
        }
    }
}
