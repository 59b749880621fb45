package org.tandem.gateway.limit;

import java.util.concurrent.atomic.AtomicLong;

/// Lets everybody in up to one lateness, nobody from another on, and in between as large a part of all as is left until
/// there. Evenly and without chance: each that comes adds its part of a refusal, and who makes it whole is refused.
final class Ramp {
    private static final long WHOLE = 1 << 20;

    private final long fromNanos;
    private final long toNanos;
    private final AtomicLong owed = new AtomicLong();

    Ramp(long fromNanos, long toNanos) {
        if (fromNanos < 0 || toNanos <= fromNanos) {
            throw new IllegalArgumentException("a ramp leads upwards, not from " + fromNanos + " to " + toNanos);
        }
        this.fromNanos = fromNanos;
        this.toNanos = toNanos;
    }

    boolean admits(long lateNanos) {
        if (lateNanos < fromNanos || lateNanos >= toNanos) {
            return lateNanos < fromNanos;
        }
        long part = WHOLE * (lateNanos - fromNanos) / (toNanos - fromNanos);
        long left = owed.accumulateAndGet(part, (owes, more) -> (owes + more) % WHOLE);
        // Less is left than this one added only when the refusal became whole.
        return left >= part;
    }
}
