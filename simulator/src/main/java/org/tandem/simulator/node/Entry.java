package org.tandem.simulator.node;

import java.util.Arrays;

/// One entry of the log.
///
/// @param timeNanos the leader's clock when it was added, epoch nanoseconds
/// @param bytes a batch of commands, empty otherwise
public record Entry(long term, Kind kind, long timeNanos, byte[] bytes) {
    public enum Kind {
        BATCH(1),
        WAKE_UP(2),
        SNAPSHOT(3),
        NEW_TERM(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        byte code() {
            return (byte) code;
        }

        static Kind of(byte code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of entry has the code " + code);
        }
    }

    /// By content: records compare arrays by identity.
    public boolean isSame(Entry other) {
        return term == other.term
                && kind == other.kind
                && timeNanos == other.timeNanos
                && Arrays.equals(bytes, other.bytes);
    }
}
