package org.tandem.compliance.cases;

/// Where a case stands. It only goes forward: an officer who thinks again writes a note. Codes are in the schema: never
/// renumber.
public enum CaseStatus {
    NEW(1),
    ASSIGNED(2),
    IN_REVIEW(3),
    /// A bank was asked for information.
    RFI_SENT(4),
    ESCALATED(5),
    /// One officer proposed a decision; also after the second declined it, until another is proposed.
    PENDING_APPROVAL(6),
    /// Two officers let the payment go: the alerts were false.
    CLEARED_FP(7),
    /// Two officers refused the payment.
    TRUE_HIT(8),
    /// Nobody decided in time, or the payment ended by itself: it was rejected.
    EXPIRED(9);

    private final int code;

    CaseStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public boolean isOpen() {
        return code < CLEARED_FP.code;
    }

    /// Forward only, and nowhere from an end.
    public boolean leadsTo(CaseStatus next) {
        return isOpen() && next.code > code;
    }

    public static CaseStatus of(int code) {
        if (code < 1 || code > values().length) {
            throw new IllegalArgumentException("no case status has the code " + code);
        }
        return values()[code - 1];
    }
}
