package org.tandem.simulator.world;

import java.util.ArrayDeque;
import java.util.List;

/// The last things that happened, for whoever must understand a failure, and a fingerprint of all of them.
public final class Trail {
    private static final int KEPT = 40;

    private final Schedule schedule;
    private final long startNanos;
    private final ArrayDeque<String> last = new ArrayDeque<>();
    private long fingerprint;

    public Trail(Schedule schedule) {
        this.schedule = schedule;
        this.startNanos = schedule.nowNanos();
    }

    public void note(String what) {
        long micros = (schedule.nowNanos() - startNanos) / 1_000;
        String line = "step " + schedule.steps() + " at " + micros / 1_000 + "."
                + (1_000 + micros % 1_000 + "").substring(1) + " ms: " + what;
        fingerprint = fingerprint * 31 + line.hashCode();
        last.addLast(line);
        if (last.size() > KEPT) {
            last.removeFirst();
        }
    }

    public List<String> last() {
        return List.copyOf(last);
    }

    /// Equal for two runs of one seed; otherwise the simulator itself is not deterministic.
    public long fingerprint() {
        return fingerprint;
    }
}
