package org.tandem.iso20022.terms;

/// The earlier payment that a status, return, enquiry or recall is about. A field that the message did not repeat is
/// empty.
public record Original(
        String messageId,
        String messageName,
        String messageCreatedAt,
        String instructionId,
        String endToEndId,
        String transactionId,
        String uetr,
        String clearingSystemReference,
        TextAmount amount,
        String settlementDate) {
    /// Nothing was given.
    public static final Original NONE = new Original("", "", "", "", "", "", "", "", TextAmount.NONE, "");

    public boolean isNone() {
        return equals(NONE);
    }

    public static Original of(String messageId, String messageName, PaymentId id) {
        return new Original(
                messageId,
                messageName,
                "",
                id.instructionId(),
                id.endToEndId(),
                id.transactionId(),
                id.uetr(),
                id.clearingSystemReference(),
                TextAmount.NONE,
                "");
    }
}
