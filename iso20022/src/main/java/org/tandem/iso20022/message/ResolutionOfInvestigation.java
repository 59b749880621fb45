package org.tandem.iso20022.message;

import java.util.List;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.terms.Original;

/// The answer to a recall (camt.029), one transaction. `confirmation` is the status of the case (`CNCL`, `RJCR`,
/// `PDCR`, …), `transactionStatus` that of the transaction (`ACCR`, `RJCR`, `PDCR`).
public record ResolutionOfInvestigation(
        String assignmentId,
        Actor assigner,
        Actor assignee,
        String createdAt,
        String caseId,
        Actor caseCreator,
        String confirmation,
        String cancellationStatusId,
        Original original,
        String transactionStatus,
        List<StatusReason> reasons)
        implements Message {
    public ResolutionOfInvestigation {
        reasons = List.copyOf(reasons);
    }

    @Override
    public MessageKind kind() {
        return MessageKind.RESOLUTION_OF_INVESTIGATION;
    }

    /// The identification of the assignment, which stands for the message.
    @Override
    public String messageId() {
        return assignmentId;
    }
}
