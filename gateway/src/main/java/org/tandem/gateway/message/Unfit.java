package org.tandem.gateway.message;

import org.tandem.domain.payment.Reason;

/// A message does not fit, found while it is being read; becomes an [Intake.Refusal] at the top of the same reading.
final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    Unfit(Reason reason, String text) {
        super(text, null, false, false);
        this.reason = reason;
    }

    Intake.Refusal refusal() {
        return new Intake.Refusal(reason, String.valueOf(getMessage()));
    }
}
