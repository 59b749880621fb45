package org.tandem.iso20022.message;

import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.terms.Original;

/// An enquiry for a status (pacs.028), one transaction.
public record StatusRequest(
        String messageId, String createdAt, Agent instructing, Agent instructed, String requestId, Original original)
        implements Message {
    @Override
    public MessageKind kind() {
        return MessageKind.STATUS_REQUEST;
    }
}
