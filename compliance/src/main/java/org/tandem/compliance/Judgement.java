package org.tandem.compliance;

import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.payment.Reason;

/// What the gate thinks of a payment and why, in a sentence for the officers who must look.
public record Judgement(Verdict verdict, Reason reason, String detail) {
    static final Judgement PASS = new Judgement(Verdict.PASS, Reason.NONE, "");

    static Judgement reject(Reason reason, String detail) {
        return new Judgement(Verdict.REJECT, reason, detail);
    }

    static Judgement hold(Reason reason, String detail) {
        return new Judgement(Verdict.HOLD, reason, detail);
    }
}
