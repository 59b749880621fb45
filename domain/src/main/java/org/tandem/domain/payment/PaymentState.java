package org.tandem.domain.payment;

/// Where a payment is. Codes are wire values: never renumber.
public enum PaymentState {
    /// Waits for two officers; both legs are reserved.
    HELD(1),
    /// Both legs are reserved; the creditor agent has been asked.
    RESERVED(2),
    /// Both legs are posted: final and irrevocable.
    SETTLED(3),
    /// Settled before and given back at the original rate.
    RETURNED(4),
    /// Ended without a posting.
    REJECTED(5);

    // values() makes a new array each time, and the engine asks for every payment.
    private static final PaymentState[] ALL = values();

    private final int code;

    PaymentState(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public boolean isFinal() {
        return this != HELD && this != RESERVED;
    }

    public static PaymentState of(int code) {
        for (PaymentState state : ALL) {
            if (state.code == code) {
                return state;
            }
        }
        throw new IllegalArgumentException("no payment state has the code " + code);
    }
}
