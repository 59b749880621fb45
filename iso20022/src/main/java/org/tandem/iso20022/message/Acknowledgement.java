package org.tandem.iso20022.message;

/// The receipt of a system message (admi.007).
public record Acknowledgement(
        String messageId,
        String createdAt,
        String relatedReference,
        String relatedMessageName,
        String statusCode,
        String statusAt,
        String description)
        implements Message {
    @Override
    public MessageKind kind() {
        return MessageKind.ACKNOWLEDGEMENT;
    }
}
