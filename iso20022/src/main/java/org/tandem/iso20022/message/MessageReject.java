package org.tandem.iso20022.message;

/// A message that could not be read (admi.002): what it was called, a reason code of at most 35 characters, where, and
/// why.
public record MessageReject(
        String relatedReference,
        String reason,
        String rejectedAt,
        String errorLocation,
        String description,
        String additional)
        implements Message {
    @Override
    public MessageKind kind() {
        return MessageKind.MESSAGE_REJECT;
    }

    /// Always empty: this message has none; the business header carries one.
    @Override
    public String messageId() {
        return "";
    }
}
