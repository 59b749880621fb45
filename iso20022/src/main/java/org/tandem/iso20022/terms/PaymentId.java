package org.tandem.iso20022.terms;

/// The identifiers of one transaction (`PmtId`).
public record PaymentId(
        String instructionId, String endToEndId, String transactionId, String uetr, String clearingSystemReference) {
    /// Nothing was given.
    public static final PaymentId NONE = new PaymentId("", "", "", "", "");

    public boolean isNone() {
        return equals(NONE);
    }
}
