package org.tandem.gateway.delivery;

import java.util.Optional;
import org.tandem.domain.event.Event;
import org.tandem.iso20022.message.Message;

/// Says to a refused payment's sender what was missing or wrong in it, where the log has the reason's code alone.
@FunctionalInterface
public interface RefusalWords {
    /// @param original the payment as it came
    Optional<String> of(Event.PaymentRefused refused, Message original, long timeNanos);
}
