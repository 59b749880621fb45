package org.tandem.domain.compliance;

import org.tandem.domain.payment.Reason;

/// The gate's word on one payment, bound to its content and to the lists and the policy it was given by. Only the gate
/// makes one (an architecture test says so); the engine refuses a payment without one, with one for other content, or
/// from old lists or an old policy. `reason` is [Reason#NONE] for PASS.
///
/// @param listEpoch of the lists and the policy: these have one numbering
public record Clearance(Verdict verdict, Reason reason, ContentHash content, long listEpoch, ScreeningMethod method) {
    /// The detail of a payment that ended because its clearance said REJECT.
    public static final String REFUSED_BY_THE_GATE = "refused by the gate";
}
