package org.tandem.iso20022.terms;

/// The header of a message that settles money (`GrpHdr`). `createdAt` is ISO 8601 text; `numberOfTransactions` is what
/// the message says, not what was counted. Dates and agents given here hold for each transaction and are read into it.
public record GroupHeader(
        String messageId,
        String createdAt,
        String numberOfTransactions,
        TextAmount total,
        String settlementMethod,
        Code clearingSystem) {
    /// Nothing was given.
    public static final GroupHeader NONE = new GroupHeader("", "", "", TextAmount.NONE, "", Code.NONE);

    public boolean isNone() {
        return equals(NONE);
    }
}
