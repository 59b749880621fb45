package org.tandem.iso20022.message;

import org.tandem.iso20022.details.Details;
import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.party.Agents;
import org.tandem.iso20022.terms.GroupHeader;
import org.tandem.iso20022.terms.PaymentId;
import org.tandem.iso20022.terms.PaymentType;
import org.tandem.iso20022.terms.TextAmount;

/// A transfer between financial institutions for their own account (pacs.009), one transaction.
/// The agents' debtor and creditor agent are those of the institutions `debtor` and `creditor`.
public record FinancialInstitutionTransfer(
        GroupHeader group,
        PaymentId id,
        PaymentType type,
        TextAmount amount,
        String settlementDate,
        Agents agents,
        Agent debtor,
        Account debtorAccount,
        Agent creditor,
        Account creditorAccount,
        Details details)
        implements Message {
    @Override
    public MessageKind kind() {
        return MessageKind.FINANCIAL_INSTITUTION_TRANSFER;
    }

    @Override
    public String messageId() {
        return group.messageId();
    }
}
