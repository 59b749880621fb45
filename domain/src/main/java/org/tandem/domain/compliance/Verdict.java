package org.tandem.domain.compliance;

/// What the gate decided. Codes are wire values: never renumber.
public enum Verdict {
    PASS(1),
    /// A person must look first: the payment waits in the log as HELD.
    HOLD(2),
    REJECT(3);

    private final int code;

    Verdict(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Verdict of(int code) {
        return switch (code) {
            case 1 -> PASS;
            case 2 -> HOLD;
            case 3 -> REJECT;
            default -> throw new IllegalArgumentException("no verdict has the code " + code);
        };
    }
}
