package org.tandem.iso20022.message;

import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.party.Party;
import org.tandem.iso20022.terms.Code;

/// The answer to a verification request (acmt.024), one verification. `updatedParty` is the name to use instead, if
/// told.
public record VerificationReport(
        String messageId,
        String createdAt,
        Actor assigner,
        Actor assignee,
        String originalMessageId,
        String originalId,
        boolean verified,
        Code reason,
        Party party,
        Account account,
        Agent agent,
        Party updatedParty)
        implements Message {
    @Override
    public MessageKind kind() {
        return MessageKind.VERIFICATION_REPORT;
    }
}
