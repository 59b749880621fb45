package org.tandem.compliance.cases;

import java.util.List;
import org.tandem.compliance.Alert;
import org.tandem.compliance.Examination;

/// How soon a case should be looked at. Codes order the queue: never renumber.
public enum Priority {
    URGENT(1),
    HIGH(2),
    NORMAL(3);

    private static final int URGENT_CERTAINTY = 950;
    private static final int HIGH_CERTAINTY = 850;

    private final int code;

    Priority(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Priority of(int code) {
        if (code < 1 || code > values().length) {
            throw new IllegalArgumentException("no priority has the code " + code);
        }
        return values()[code - 1];
    }

    /// By the best alert: an exact identifier or a near-certain name is urgent.
    static Priority of(Examination examination) {
        return of(examination.alerts());
    }

    static Priority of(List<Alert> alerts) {
        int best = 0;
        for (Alert alert : alerts) {
            best = Math.max(
                    best,
                    alert.channel() == Alert.Channel.IDENTIFIER
                            ? URGENT_CERTAINTY
                            : alert.hit().certainty());
        }
        return best >= URGENT_CERTAINTY ? URGENT : best >= HIGH_CERTAINTY ? HIGH : NORMAL;
    }
}
