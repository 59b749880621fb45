package org.tandem.gateway.limit;

import org.tandem.domain.Limits;

/// How long a command has to wait for the ledger, by how many wait before it and how many were answered in a moment
/// just now: a queue that grows shows at once, and not when those in it have come through. What was answered tells what
/// the ledger can do only while there was always something to answer, and a few are answered together however slow the
/// disk is; so a burst on a quiet network is no queue.
///
/// A ledger that answers nothing is not late but has no leader, or its disk pauses: what comes meanwhile waits, and
/// only a silence that is longer than any election counts as lateness. Then one command at a time is let through to
/// ask. A time in which nobody asked or was answered is hardly a silence: this process itself stood still.
final class LedgerQueue {
    private static final long WINDOW_NANOS = 100_000_000;
    private static final int FEW = 64;
    private static final long SILENT_NANOS = Limits.LEDGER_SILENT_MILLIS * 1_000_000L;
    /// As much of a time without a look counts.
    private static final long UNSEEN_NANOS = 500_000_000;

    private int waiting;
    /// Whether something was given since the ledger last had nothing to do.
    private boolean asked;
    private long heardNanos;
    private long lookedNanos;

    private long windowNanos;
    private int answered;
    private boolean idle = true;
    /// Answers in a window, of the last one and the one before; 0 when nobody can know.
    private long pace;
    private long paceBefore;

    /// @param nowNanos of a monotonic clock
    LedgerQueue(long nowNanos) {
        heardNanos = nowNanos;
        lookedNanos = nowNanos;
        windowNanos = nowNanos;
    }

    synchronized void given(long nowNanos) {
        look(nowNanos);
        if (!asked) {
            asked = true;
            heardNanos = nowNanos;
        }
        waiting++;
    }

    synchronized void answered(long nowNanos) {
        look(nowNanos);
        answered++;
        heardNanos = nowNanos;
        leave();
        asked = waiting > 0;
    }

    /// A command was given up: nothing was heard.
    synchronized void gaveUp(long nowNanos) {
        look(nowNanos);
        leave();
    }

    private void leave() {
        waiting--;
        idle |= waiting == 0;
    }

    /// @return 0 when hardly anybody waits, or nobody can know
    synchronized long waitNanos(long nowNanos) {
        look(nowNanos);
        long silentNanos = nowNanos - heardNanos;
        if (waiting > 0 && silentNanos >= SILENT_NANOS) {
            return silentNanos;
        }
        // Of both: a pause that began within a window is no slower ledger.
        long known = paceBefore == 0 ? pace : (pace + paceBefore) / 2;
        return waiting <= FEW || known == 0 ? 0 : waiting * WINDOW_NANOS / known;
    }

    private void look(long nowNanos) {
        heardNanos += Math.max(0, nowNanos - lookedNanos - UNSEEN_NANOS);
        lookedNanos = nowNanos;
        long sinceNanos = nowNanos - windowNanos;
        if (sinceNanos >= WINDOW_NANOS) {
            boolean tells = sinceNanos < 2 * WINDOW_NANOS && !idle && answered > 0;
            paceBefore = tells ? pace : 0;
            pace = tells ? answered * WINDOW_NANOS / sinceNanos : 0;
            answered = 0;
            idle = waiting == 0;
            windowNanos = nowNanos;
        }
    }
}
