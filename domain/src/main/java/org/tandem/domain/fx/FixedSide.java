package org.tandem.domain.fx;

/// Which of the two amounts the debtor fixes. Codes are wire values: never renumber.
public enum FixedSide {
    SOURCE(1),
    TARGET(2);

    private final int code;

    FixedSide(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static FixedSide of(int code) {
        return switch (code) {
            case 1 -> SOURCE;
            case 2 -> TARGET;
            default -> throw new IllegalArgumentException("no fixed side has the code " + code);
        };
    }
}
