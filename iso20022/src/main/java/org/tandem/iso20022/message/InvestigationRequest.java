package org.tandem.iso20022.message;

import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.Original;

/// A question about a payment (camt.110), one transaction. Of several reasons the first is kept.
///
/// @param investigationId what the requestor calls the investigation
/// @param endToEndId of the investigation: a version 4 UUID (`EIR`)
/// @param type such as `RQFI`, a request for information; `subtype` such as `COMP`, for compliance
/// @param reason what it is about
/// @param narrative the question, at most 500 characters
public record InvestigationRequest(
        String messageId,
        String investigationId,
        String endToEndId,
        Code type,
        Code subtype,
        Original original,
        Actor requestor,
        Actor responder,
        Code reason,
        String narrative)
        implements Message {
    @Override
    public MessageKind kind() {
        return MessageKind.INVESTIGATION_REQUEST;
    }
}
