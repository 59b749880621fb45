package org.tandem.domain.compliance;

/// Whom or what a question about a held payment is about. Codes are in the log: never renumber.
public enum Asked {
    /// The payment as a whole: its purpose, the contract behind it.
    PAYMENT(0),
    DEBTOR(1),
    CREDITOR(2),
    ULTIMATE_DEBTOR(3),
    ULTIMATE_CREDITOR(4);

    private final int code;

    Asked(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Asked of(int code) {
        if (code < 0 || code >= values().length) {
            throw new IllegalArgumentException("nothing that can be asked about has the code " + code);
        }
        return values()[code];
    }
}
