package org.tandem.readmodel.payment;

import java.time.Instant;

/// Something that happened to a payment, and how long after the step before.
///
/// @param sincePreviousMicros 0 for the first; the first step's time is the sender's clock, so the second's may be
///     negative
public record TimelineStep(Stage stage, Instant at, long sincePreviousMicros, String note) {
    public enum Stage {
        /// The quote it takes was given.
        QUOTED,
        /// The message was made: the sender's clock.
        CREATED,
        RECEIVED,
        HELD,
        /// The creditor agent was asked.
        RESERVED,
        SETTLED,
        REJECTED,
        RECALL_REQUESTED,
        RECALL_ANSWERED,
        RETURNED
    }
}
