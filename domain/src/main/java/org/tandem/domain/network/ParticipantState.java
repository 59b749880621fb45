package org.tandem.domain.network;

/// Codes are wire values: never renumber.
public enum ParticipantState {
    ACTIVE(1),
    /// Sends and receives nothing new; what is reserved still ends as it would.
    SUSPENDED(2);

    private final int code;

    ParticipantState(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static ParticipantState of(int code) {
        return switch (code) {
            case 1 -> ACTIVE;
            case 2 -> SUSPENDED;
            default -> throw new IllegalArgumentException("no participant state has the code " + code);
        };
    }
}
