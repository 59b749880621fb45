package org.tandem.domain.party;

/// What a participant may do. Codes are the wire values: never renumber.
public enum Role {
    /// Sends and receives payments for its customers.
    BANK(1),
    /// Publishes rates and holds inventory in both currencies.
    FX_PROVIDER(2),
    /// Runs the network; owns the fee and rounding accounts.
    OPERATOR(3),
    /// Confirms that money came in or went out for one currency (central bank or settlement bank).
    SETTLEMENT_BANK(4),
    /// Operates a domestic card scheme.
    CARD_SCHEME(5);

    // values() makes a new array each time, and the engine asks for every payment.
    private static final Role[] ALL = values();

    private final int code;

    Role(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Role of(int code) {
        for (Role role : ALL) {
            if (role.code == code) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role has the code " + code);
    }
}
