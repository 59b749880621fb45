package org.tandem.readmodel.overview;

/// The width of a rollup bucket. Codes are those of `ledger.flow.grain`.
public enum Grain {
    /// Kept for the last hour of the log.
    SECOND(1, 1),
    MINUTE(2, 60);

    private final int code;
    private final int seconds;

    Grain(int code, int seconds) {
        this.code = code;
        this.seconds = seconds;
    }

    public int code() {
        return code;
    }

    public int seconds() {
        return seconds;
    }
}
