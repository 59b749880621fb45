package org.tandem.cluster;

import java.util.concurrent.TimeUnit;

/// Compares the log's time, which is the leader's clock but never goes back, with the clock of whoever asked just now,
/// and tells the operator when they are far apart: one of the hosts' clocks is wrong. For one thread.
final class ClockWatch {
    static final long FAR_NANOS = TimeUnit.SECONDS.toNanos(2);
    static final long AGAIN_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final NodeListener listener;
    private long quietUntilNanos = Long.MIN_VALUE;

    ClockWatch(NodeListener listener) {
        this.listener = listener;
    }

    /// @param logNanos the time of a step that has just been made
    /// @param ownNanos this host's clock
    /// @param tookNanos since it was asked for: an answer that was long on its way says nothing about clocks
    void look(long logNanos, long ownNanos, long tookNanos) {
        long ahead = logNanos - ownNanos;
        if (Math.abs(ahead) <= FAR_NANOS || tookNanos >= FAR_NANOS || ownNanos < quietUntilNanos) {
            return;
        }
        quietUntilNanos = ownNanos + AGAIN_NANOS;
        listener.onWarning("the ledger's time is " + TimeUnit.NANOSECONDS.toMillis(Math.abs(ahead)) + " ms "
                + (ahead > 0 ? "ahead of" : "behind") + " this host's clock: compare the clocks of all hosts. "
                + (ahead > 0
                        ? "It never goes back: until the leader's clock has caught up, nothing expires"
                        : "Deadlines come late until the leader's clock is set right"));
    }
}
