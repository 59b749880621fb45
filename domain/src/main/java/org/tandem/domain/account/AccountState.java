package org.tandem.domain.account;

/// Codes are wire values: never renumber.
public enum AccountState {
    OPEN(1),
    /// Takes no new payment in either direction; what is already reserved still settles.
    BLOCKED(2),
    /// Empty and final.
    CLOSED(3);

    // values() makes a new array each time, and the engine asks for every payment.
    private static final AccountState[] ALL = values();

    private final int code;

    AccountState(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static AccountState of(int code) {
        for (AccountState state : ALL) {
            if (state.code == code) {
                return state;
            }
        }
        throw new IllegalArgumentException("no account state has the code " + code);
    }
}
