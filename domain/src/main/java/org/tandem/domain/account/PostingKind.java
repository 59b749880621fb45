package org.tandem.domain.account;

/// Why an entry was posted. Codes are wire values: never renumber.
public enum PostingKind {
    SOURCE_LEG(1),
    TARGET_LEG(2),
    SENDER_FEE(3),
    RECEIVER_FEE(4),
    ROUNDING(5),
    FUNDING(6),
    DEFUNDING(7),
    SOURCE_LEG_RETURN(8),
    TARGET_LEG_RETURN(9);

    // values() makes a new array each time, and the engine asks for every payment.
    private static final PostingKind[] ALL = values();

    private final int code;

    PostingKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static PostingKind of(int code) {
        for (PostingKind kind : ALL) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no posting kind has the code " + code);
    }
}
