package org.tandem.iso20022.message;

import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.terms.PaymentId;
import org.tandem.iso20022.terms.TextAmount;

/// Liquidity in or out (camt.050). The amount has a currency, or an empty one where the message gave none.
public record LiquidityTransfer(
        String messageId,
        String createdAt,
        PaymentId id,
        Agent creditor,
        Account creditorAccount,
        TextAmount amount,
        Agent debtor,
        Account debtorAccount,
        String settlementDate)
        implements Message {
    @Override
    public MessageKind kind() {
        return MessageKind.LIQUIDITY_TRANSFER;
    }
}
