package org.tandem.cluster;

/// Where a running node stands.
///
/// @param logPosition up to which the log is known to be committed, in bytes
/// @param journalPosition where the node's next step will begin
/// @param snapshots taken since the node started
public record NodeState(Role role, long logPosition, long journalPosition, long snapshots) {
    /// What a node does for the others.
    public enum Role {
        /// Takes commands.
        LEADER,
        /// Keeps up with the leader.
        FOLLOWER,
        /// Seeks a leader: takes no commands, and may go on for ever when too few members are there.
        ELECTING
    }
}
