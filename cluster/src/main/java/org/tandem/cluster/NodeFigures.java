package org.tandem.cluster;

/// What a running node has counted since it started, for whoever watches it.
///
/// @param state where it stands
/// @param appliedPosition up to which the engine has taken the log, in bytes
/// @param elections it has taken part in
/// @param errors its Aeron parts have reported
/// @param logWrites the disk's work on the log: each write is forced before anything is acknowledged
/// @param snapshotNanos how long payments waited for the last snapshot; 0 before the first
/// @param journalForceNanos how much of that was forcing the journal to disk
/// @param diskFreeBytes usable where the node's files are
public record NodeFigures(
        NodeState state,
        long appliedPosition,
        long elections,
        long errors,
        LogWrites logWrites,
        long snapshotNanos,
        long journalForceNanos,
        long diskFreeBytes) {
    /// @param bytes written
    /// @param nanos spent in writing and forcing them
    /// @param longestNanos of a single write
    public record LogWrites(long bytes, long nanos, long longestNanos) {}
}
