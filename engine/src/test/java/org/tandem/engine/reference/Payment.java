package org.tandem.engine.reference;

import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;

/// What the model remembers of a payment.
final class Payment {
    PaymentState state = PaymentState.REJECTED;
    PaymentTerms terms;
    Reason reason = Reason.NONE;
    PaymentKind kind;
    long submittedNanos;
    long deadlineNanos;
    long settledNanos;
    long paidOnDay;
}
