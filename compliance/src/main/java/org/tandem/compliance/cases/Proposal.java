package org.tandem.compliance.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.payment.Reason;

/// One officer's word on a case, and the second's.
///
/// @param decider empty while open
public record Proposal(
        CommandId change,
        long caseId,
        String proposer,
        boolean release,
        Reason reason,
        String note,
        Instant proposedAt,
        State state,
        String decider,
        @Nullable Instant decidedAt) {

    /// Codes are in the schema: never renumber.
    public enum State {
        OPEN(1),
        APPROVED(2),
        DECLINED(3),
        LAPSED(4);

        private final int code;

        State(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        static State of(int code) {
            return values()[code - 1];
        }
    }
}
