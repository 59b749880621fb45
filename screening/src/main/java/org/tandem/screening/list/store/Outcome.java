package org.tandem.screening.list.store;

/// What became of a decision.
public sealed interface Outcome {
    /// The decision waits for a second officer.
    record Proposed(long proposal, Delta delta) implements Outcome {}

    /// The decision is in force from this epoch on.
    record Activated(long epoch) implements Outcome {}

    /// Nothing was changed.
    ///
    /// @param message what was expected and what was found
    record Refused(Refusal refusal, String message) implements Outcome {}

    /// Why a decision was refused.
    enum Refusal {
        /// The version is not in the store.
        UNKNOWN_VERSION,
        /// There is no such proposal, or it was decided already.
        UNKNOWN_PROPOSAL,
        /// The officer who approves is the one who proposed.
        SAME_OFFICER,
        /// The list was changed after the proposal, so its delta is no longer what was proposed.
        OVERTAKEN,
        /// The list shrinks suspiciously, and not both officers gave a reason.
        SHRINKS,
        /// The version is active already, or the list to remove is not.
        NO_CHANGE,
        /// The network demands the list.
        FLOOR,
        /// A proposal has no reason.
        NO_REASON
    }
}
