package org.tandem.engine.payment;

import org.tandem.domain.Broken;

/// Where the recall of a settled payment is. Codes are in snapshots: never renumber.
enum RecallState {
    NONE(0),
    /// Waits for the creditor agent.
    OPEN(1),
    ACCEPTED(2),
    /// May be asked once more.
    DECLINED(3);

    private final int code;

    RecallState(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static RecallState of(int code) {
        return switch (code) {
            case 0 -> NONE;
            case 1 -> OPEN;
            case 2 -> ACCEPTED;
            case 3 -> DECLINED;
            default -> throw new Broken("no recall state has the code " + code);
        };
    }
}
