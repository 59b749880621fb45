package org.tandem.iso20022.message;

import java.util.List;
import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Agent;

/// What happened on one account: an intraday report (camt.052), a statement (camt.053) or a notification (camt.054), by
/// `kind`. A notification has no balances. `sequence` is the electronic sequence number; pages count from 1, no page is
/// an empty text.
public record AccountReport(
        MessageKind kind,
        String messageId,
        String createdAt,
        String reportId,
        String page,
        boolean lastPage,
        String sequence,
        String reportCreatedAt,
        String fromTime,
        String toTime,
        Account account,
        Agent servicer,
        List<Balance> balances,
        List<Entry> entries,
        String text)
        implements Message {
    public AccountReport {
        switch (kind) {
            case ACCOUNT_REPORT, ACCOUNT_STATEMENT, ACCOUNT_NOTIFICATION -> {}
            default -> throw new IllegalArgumentException("an account report is camt.052, .053 or .054, not " + kind);
        }
        balances = List.copyOf(balances);
        entries = List.copyOf(entries);
    }
}
