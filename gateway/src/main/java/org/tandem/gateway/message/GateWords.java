package org.tandem.gateway.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tandem.compliance.Gate;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.domain.event.Event;
import org.tandem.gateway.delivery.RefusalWords;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.Message;

/// The gate's words about a payment it refused, found again from the message: the log keeps the code alone.
public record GateWords(Gate gate) implements RefusalWords {
    @Override
    public Optional<String> of(Event.PaymentRefused refused, Message original, long timeNanos) {
        if (!(original instanceof CreditTransfer transfer)) {
            return Optional.empty();
        }
        ScreeningSubject subject = new ScreeningSubject(
                refused.uetr(),
                refused.kind(),
                refused.debtorAgent(),
                refused.creditorAgent(),
                refused.quote(),
                refused.source(),
                refused.targetCurrency(),
                refused.targetMinor(),
                0,
                0,
                Parties.of(transfer),
                List.of());
        return gate.tellable(subject, refused.reason(), Instant.ofEpochSecond(0, timeNanos));
    }
}
