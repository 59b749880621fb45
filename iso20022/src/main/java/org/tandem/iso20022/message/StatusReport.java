package org.tandem.iso20022.message;

import java.util.List;
import org.tandem.iso20022.details.Charge;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.terms.Original;

/// A status (pacs.002): the creditor agent's answer, or the system's to the debtor and the creditor agent.
/// `groupStatus` speaks of the whole original message, `status` of one transaction (`ACCP`, `ACSC`, `RJCT`,
/// `PDNG`, …).
public record StatusReport(
        String messageId,
        String createdAt,
        Agent instructing,
        Agent instructed,
        String groupStatus,
        List<StatusReason> groupReasons,
        String statusId,
        Original original,
        String status,
        List<StatusReason> reasons,
        List<Charge> charges,
        String acceptedAt,
        String settlementDate,
        String clearingSystemReference)
        implements Message {
    public StatusReport {
        groupReasons = List.copyOf(groupReasons);
        reasons = List.copyOf(reasons);
        charges = List.copyOf(charges);
    }

    @Override
    public MessageKind kind() {
        return MessageKind.STATUS_REPORT;
    }
}
