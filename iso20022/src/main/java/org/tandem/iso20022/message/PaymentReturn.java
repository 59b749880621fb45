package org.tandem.iso20022.message;

import java.util.List;
import org.tandem.iso20022.details.Charge;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.terms.GroupHeader;
import org.tandem.iso20022.terms.Original;
import org.tandem.iso20022.terms.TextAmount;

/// The return of a settled payment (pacs.004), one transaction.
public record PaymentReturn(
        GroupHeader group,
        String returnId,
        Original original,
        TextAmount returned,
        String settlementDate,
        TextAmount returnedInstructed,
        String exchangeRate,
        String chargeBearer,
        List<Charge> charges,
        Agent instructing,
        Agent instructed,
        List<StatusReason> reasons)
        implements Message {
    public PaymentReturn {
        charges = List.copyOf(charges);
        reasons = List.copyOf(reasons);
    }

    @Override
    public MessageKind kind() {
        return MessageKind.PAYMENT_RETURN;
    }

    @Override
    public String messageId() {
        return group.messageId();
    }
}
