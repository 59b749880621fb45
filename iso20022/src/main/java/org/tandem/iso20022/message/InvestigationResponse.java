package org.tandem.iso20022.message;

import java.util.List;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.terms.Code;

/// The answer to a question about a payment (camt.111).
///
/// @param responderId what the responder calls the investigation
/// @param status of the investigation, such as `CLSD`
/// @param narratives the answer, 500 characters each
/// @param originalMessageId of the camt.110
/// @param investigationId what the requestor called it
/// @param endToEndId and `type` as the camt.110 gave them
public record InvestigationResponse(
        String messageId,
        String responderId,
        String status,
        List<String> narratives,
        String originalMessageId,
        String investigationId,
        String endToEndId,
        Code type,
        Actor requestor,
        Actor responder)
        implements Message {
    public InvestigationResponse {
        narratives = List.copyOf(narratives);
    }

    @Override
    public MessageKind kind() {
        return MessageKind.INVESTIGATION_RESPONSE;
    }
}
