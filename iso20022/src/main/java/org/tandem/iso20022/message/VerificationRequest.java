package org.tandem.iso20022.message;

import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.party.Party;

/// Does this account belong to this party? (acmt.023), one verification.
public record VerificationRequest(
        String messageId,
        String createdAt,
        Actor assigner,
        Actor assignee,
        String verificationId,
        Party party,
        Account account,
        Agent agent)
        implements Message {
    @Override
    public MessageKind kind() {
        return MessageKind.VERIFICATION_REQUEST;
    }
}
