package org.tandem.compliance.cases;

import java.util.Locale;

/// What was done to a case; kept by its word.
public enum ActionKind {
    OPENED,
    ASSIGNED,
    REVIEW_STARTED,
    NOTED,
    INFORMATION_ASKED,
    INFORMATION_ANSWERED,
    ESCALATED,
    PROPOSED,
    APPROVED,
    DECLINED,
    LAPSED,
    ALLOW_PROPOSED,
    ALLOW_APPROVED,
    ALLOW_ENDED,
    RESCREENED,
    ENDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
