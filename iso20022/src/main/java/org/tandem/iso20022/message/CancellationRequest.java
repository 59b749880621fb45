package org.tandem.iso20022.message;

import java.util.List;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.terms.Original;

/// A recall (camt.056), one transaction.
public record CancellationRequest(
        String assignmentId,
        Actor assigner,
        Actor assignee,
        String createdAt,
        String caseId,
        Actor caseCreator,
        String cancellationId,
        Original original,
        List<StatusReason> reasons)
        implements Message {
    public CancellationRequest {
        reasons = List.copyOf(reasons);
    }

    @Override
    public MessageKind kind() {
        return MessageKind.CANCELLATION_REQUEST;
    }

    /// The identification of the assignment, which stands for the message.
    @Override
    public String messageId() {
        return assignmentId;
    }
}
