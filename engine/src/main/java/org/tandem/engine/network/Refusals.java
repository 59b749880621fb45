package org.tandem.engine.network;

import org.tandem.domain.Limits;
import org.tandem.domain.command.Outcome.Refused;
import org.tandem.domain.payment.Reason;

/// Makes refusals whose detail fits a message. A check returns one, or null when there is nothing to refuse.
public final class Refusals {
    private Refusals() {}

    public static Refused of(Reason reason, String detail) {
        boolean fits = detail.length() <= Limits.DETAIL_LENGTH_MAX;
        return new Refused(reason, fits ? detail : detail.substring(0, Limits.DETAIL_LENGTH_MAX));
    }
}
