package org.tandem.readmodel.overview;

/// What `ledger.tally` counts. Codes are those of its column `measure`.
public enum Measure {
    RESERVED_TO_SETTLED_MICROS(1),
    RECEIVED_TO_SETTLED_MICROS(2),
    MARGIN_PPM(3),
    TOTAL_COST_PPM(4),
    /// The bucket is the reason's wire value.
    REJECTION(5),
    /// The bucket is 1 each its own, 2 only the debtor's, 3 only the creditor's, 4 neither's.
    WHOSE_CURRENCIES(6);

    private final int code;

    Measure(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
