package org.tandem.compliance.cases;

import java.util.Optional;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Uetr;

/// Reads the parties of a payment out of its original message; `app` plugs in whoever knows messages.
@FunctionalInterface
public interface PaymentSubjects {
    /// @param originalMessage as the log keeps it
    /// @return empty when the message cannot be read
    Optional<ScreeningSubject> of(Uetr uetr, PaymentKind kind, PaymentTerms terms, byte[] originalMessage);
}
