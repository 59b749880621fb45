package org.tandem.iso20022.message;

import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Actor;

/// A request for a report on an account (camt.060), one account. Dates are ISO 8601 text.
public record AccountReportRequest(
        String messageId,
        String createdAt,
        String requestId,
        String requestedMessage,
        Account account,
        Actor owner,
        String fromDate,
        String toDate)
        implements Message {
    @Override
    public MessageKind kind() {
        return MessageKind.ACCOUNT_REPORT_REQUEST;
    }
}
