package org.tandem.domain.account;

/// What an account is for. Codes are wire values: never renumber.
public enum AccountKind {
    /// A participant's prefunded account; never below zero.
    SETTLEMENT(1),
    /// Where the operator's fees arrive.
    FEES(2),
    /// Where whole minor units that rounding left behind arrive.
    ROUNDING(3),
    /// The settlement bank's side of funding: its debit balance is all money issued and not yet redeemed.
    ISSUED(4);

    // values() makes a new array each time, and the engine asks for every payment.
    private static final AccountKind[] ALL = values();

    private final int code;

    AccountKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static AccountKind of(int code) {
        for (AccountKind kind : ALL) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no account kind has the code " + code);
    }
}
