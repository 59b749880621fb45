package org.tandem.domain.compliance;

/// How names were compared with the lists; part of every clearance, so that nobody mistakes one for another.
/// Codes are wire values: never renumber.
public enum ScreeningMethod {
    /// Whole names, folded for case and spaces, against a list file.
    EXACT_MATCH(1),
    /// The screening engine with its readings, aliases and evidence.
    FULL(2);

    private final int code;

    ScreeningMethod(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static ScreeningMethod of(int code) {
        return switch (code) {
            case 1 -> EXACT_MATCH;
            case 2 -> FULL;
            default -> throw new IllegalArgumentException("no screening method has the code " + code);
        };
    }
}
