package org.tandem.gateway.delivery;

import org.tandem.domain.party.Bic;
import org.tandem.gateway.time.IsoTime;

/// What every outgoing message begins with. Its identification follows from the recipient and the number of the
/// delivery, so that rendering it again gives the same bytes.
record Heading(Bic operator, Bic recipient, long sequence, long timeNanos) {
    /// The proprietary name of this clearing system.
    static final String SYSTEM = "TANDEM";

    /// At most 31 of the 35 characters that the standard allows.
    String messageId() {
        return recipient.code() + "-" + sequence;
    }

    String createdAt() {
        return IsoTime.dateTime(timeNanos);
    }
}
