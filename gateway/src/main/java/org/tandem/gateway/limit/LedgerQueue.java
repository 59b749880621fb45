package org.tandem.gateway.limit;

import org.tandem.domain.Limits;

/// How long a command has to wait for the ledger, by how many wait before it and how many were answered in a moment
/// just now: a queue that grows shows at once, and not when those in it have come through. A ledger that answers
/// nothing is not late but has no leader, or its disk pauses: what comes meanwhile waits, and only a silence that is
/// longer than any election counts as lateness. A time in which nobody asked or was answered is no silence: this
/// process itself stood still.
final class LedgerQueue {
    private static final long WINDOW_NANOS = 100_000_000;
    private static final long SILENT_NANOS = Limits.LEDGER_SILENT_MILLIS * 1_000_000L;

    private static final long STOOD_STILL_NANOS = 500_000_000;

    private int waiting;
    private long heardNanos;
    private long lookedNanos;
    private long windowNanos;
    private int answered;
    private int answeredBefore;

    /// @param nowNanos of a monotonic clock
    LedgerQueue(long nowNanos) {
        heardNanos = nowNanos;
        lookedNanos = nowNanos;
        windowNanos = nowNanos;
    }

    synchronized void given(long nowNanos) {
        look(nowNanos);
        if (waiting++ == 0) {
            heardNanos = nowNanos;
        }
    }

    synchronized void answered(long nowNanos) {
        look(nowNanos);
        waiting--;
        answered++;
        heardNanos = nowNanos;
    }

    /// @return 0 when nobody waits, or nobody can know
    synchronized long waitNanos(long nowNanos) {
        look(nowNanos);
        if (waiting == 0) {
            return 0;
        }
        long silentNanos = nowNanos - heardNanos;
        if (silentNanos >= SILENT_NANOS) {
            return silentNanos;
        }
        return answeredBefore == 0 ? 0 : waiting * WINDOW_NANOS / answeredBefore;
    }

    private void look(long nowNanos) {
        if (nowNanos - lookedNanos > STOOD_STILL_NANOS) {
            heardNanos += nowNanos - lookedNanos;
        }
        lookedNanos = nowNanos;
        long sinceNanos = nowNanos - windowNanos;
        if (sinceNanos >= WINDOW_NANOS) {
            answeredBefore = sinceNanos < 2 * WINDOW_NANOS ? answered : 0;
            answered = 0;
            windowNanos = nowNanos;
        }
    }
}
