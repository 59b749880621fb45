package org.tandem.simulator.node;

import java.util.Arrays;

/// One entry of the log.
///
/// @param timeNanos the leader's clock when it was added, epoch nanoseconds
/// @param bytes a batch of commands, empty otherwise
public record Entry(long term, Kind kind, long timeNanos, byte[] bytes) {
    public enum Kind {
        BATCH,
        WAKE_UP,
        SNAPSHOT,
        NEW_TERM
    }

    /// By content: records compare arrays by identity.
    public boolean isSame(Entry other) {
        return term == other.term
                && kind == other.kind
                && timeNanos == other.timeNanos
                && Arrays.equals(bytes, other.bytes);
    }
}
