package org.tandem.gateway.limit;

/// How long a queue keeps everybody waiting: the least that anyone has waited lately. After a pause of the machine the
/// first has waited long and those behind him less and less, and nothing is wrong; when everybody waits, more comes
/// than goes (the idea is that of CoDel, RFC 8289). For one thread at a time.
public final class StandingQueue {
    private static final long WINDOW_NANOS = 100_000_000;

    private long begunNanos;
    private long leastNanos;
    private long leastBeforeNanos;

    /// @param nowNanos of a monotonic clock
    public StandingQueue(long nowNanos) {
        begunNanos = nowNanos;
    }

    /// Another one has come through.
    ///
    /// @return what everybody has to wait now, at most as much as this one; 0 when nobody came through lately
    public long passed(long waitedNanos, long nowNanos) {
        long sinceNanos = nowNanos - begunNanos;
        if (sinceNanos < WINDOW_NANOS) {
            leastNanos = Math.min(leastNanos, waitedNanos);
        } else {
            leastBeforeNanos = sinceNanos < 2 * WINDOW_NANOS ? leastNanos : 0;
            leastNanos = waitedNanos;
            begunNanos = nowNanos;
        }
        return Math.min(leastNanos, leastBeforeNanos);
    }
}
