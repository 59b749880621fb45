package org.tandem.gateway.channel;

import org.tandem.domain.event.Recorded;

/// What waits to be written to one participant.
sealed interface Outgoing {
    /// A finished entry.
    record Entry(byte[] bytes) implements Outgoing {}

    /// A numbered message, rendered when its turn comes.
    record Delivery(Recorded recorded, int recipientIndex, long timeNanos) implements Outgoing {
        long sequence() {
            return recorded.delivery(recipientIndex);
        }
    }

    /// The last word: an error entry, then the connection is closed.
    record Farewell(CloseReason reason, String text) implements Outgoing {}
}
