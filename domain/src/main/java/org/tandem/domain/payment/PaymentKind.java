package org.tandem.domain.payment;

/// Codes are wire values: never renumber.
public enum PaymentKind {
    /// pacs.008: for customers of the two agents.
    CUSTOMER(1),
    /// pacs.009: between the agents themselves.
    FINANCIAL_INSTITUTION(2);

    private final int code;

    PaymentKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static PaymentKind of(int code) {
        return switch (code) {
            case 1 -> CUSTOMER;
            case 2 -> FINANCIAL_INSTITUTION;
            default -> throw new IllegalArgumentException("no payment kind has the code " + code);
        };
    }
}
