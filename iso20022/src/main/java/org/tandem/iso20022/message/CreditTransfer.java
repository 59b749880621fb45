package org.tandem.iso20022.message;

import org.tandem.iso20022.details.Amounts;
import org.tandem.iso20022.details.Details;
import org.tandem.iso20022.party.Agents;
import org.tandem.iso20022.party.Customer;
import org.tandem.iso20022.party.Party;
import org.tandem.iso20022.terms.GroupHeader;
import org.tandem.iso20022.terms.PaymentId;
import org.tandem.iso20022.terms.PaymentType;

/// A customer credit transfer (pacs.008), one transaction: the debtor agent's order and the delivery to the creditor
/// agent. A message with several transactions is read as several of these.
public record CreditTransfer(
        GroupHeader group,
        PaymentId id,
        PaymentType type,
        Amounts amounts,
        Agents agents,
        Customer debtor,
        Customer creditor,
        Party initiatingParty,
        Details details)
        implements Message {
    @Override
    public MessageKind kind() {
        return MessageKind.CREDIT_TRANSFER;
    }

    @Override
    public String messageId() {
        return group.messageId();
    }

    /// The quote that the payment takes up, or an empty text.
    public String quoteId() {
        return amounts.agreedRate().quoteId();
    }
}
