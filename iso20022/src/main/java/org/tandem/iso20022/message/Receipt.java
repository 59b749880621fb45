package org.tandem.iso20022.message;

/// The answer to a request that has no status report of its own (camt.025). `statusCode` has at most four characters.
public record Receipt(
        String messageId,
        String createdAt,
        String originalMessageId,
        String originalMessageName,
        String statusCode,
        String description)
        implements Message {
    @Override
    public MessageKind kind() {
        return MessageKind.RECEIPT;
    }
}
