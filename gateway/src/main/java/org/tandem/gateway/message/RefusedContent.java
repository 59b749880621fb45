package org.tandem.gateway.message;

import java.util.Optional;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.event.Event;
import org.tandem.gateway.delivery.OriginalMessage;

/// The content that the gate saw of a payment which ended at the door: the log keeps its message, not its hash.
public record RefusedContent(OriginalMessage compression) {
    /// Empty when the message is not from a gateway of this network.
    public Optional<ContentHash> of(Event.PaymentRefused it) {
        byte[] digest;
        try {
            digest = Requested.sha256(compression.expand(it.originalMessage()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        return Optional.of(ContentHash.of(
                it.uetr(),
                it.debtorAgent(),
                it.creditorAgent(),
                it.quote(),
                it.source(),
                it.targetCurrency().pack(),
                it.targetMinor(),
                Requested.bits(digest, 0),
                Requested.bits(digest, 8)));
    }
}
