package org.tandem.gateway.directory;

import org.tandem.domain.command.CommandId;
import org.tandem.domain.network.Change;

/// A change that was proposed, and what became of it.
///
/// @param decidedBy the second officer, or who withdrew it; empty while it is open and when its clock ended it
/// @param atNanos when it reached this state
/// @param expiresAtNanos of an open change; 0 afterwards
public record ChangeRecord(
        CommandId id, State state, String proposer, String decidedBy, Change what, long atNanos, long expiresAtNanos) {
    public enum State {
        PROPOSED,
        APPLIED,
        WITHDRAWN
    }
}
