package org.tandem.readmodel.rows;

/// How far the read model has come.
///
/// @param lastEventSequence 0 before the first event
/// @param journalPosition where to read on
/// @param lastTimeNanos the log's time of the last step, epoch nanoseconds
public record Progress(long lastEventSequence, long journalPosition, long lastTimeNanos) {
    public static final Progress NOTHING = new Progress(0, 0, 0);

    /// Events written to the journal but not yet here.
    public long eventsBehind(long journalEndSequence) {
        return Math.max(0, journalEndSequence - lastEventSequence);
    }

    /// How old the last event here is while newer ones wait; 0 when none waits, or none is here yet.
    public long lagMillis(long journalEndSequence, long nowMillis) {
        return eventsBehind(journalEndSequence) == 0 || lastTimeNanos == 0
                ? 0
                : Math.max(0, nowMillis - lastTimeNanos / 1_000_000);
    }
}
