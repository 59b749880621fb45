package org.tandem.readmodel.network;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.payment.Uetr;

/// A change that needs two persons.
///
/// @param change its id, which approvals name; founding changes share one
/// @param kind the name of the `Change` record, such as `AdmitParticipant`
/// @param fields what it says, by component name, in order; nested components as `sender.fixedMinor`
/// @param uetr the payment it decides on, for `DecideHold`
/// @param expiresAt null for founding changes
/// @param decider who approved or withdrew it; empty while open or when its clock ran out
public record ChangeRow(
        long sequence,
        CommandId change,
        String kind,
        List<Field> fields,
        @Nullable Uetr uetr,
        State state,
        String proposer,
        Instant proposedAt,
        @Nullable Instant expiresAt,
        String decider,
        @Nullable Instant decidedAt) {
    public ChangeRow {
        fields = List.copyOf(fields);
    }

    public record Field(String name, String value) {}

    /// Codes are those of `ledger.change.state`.
    public enum State {
        OPEN(1),
        APPLIED(2),
        WITHDRAWN(3),
        EXPIRED(4);

        private final int code;

        State(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        public static State of(int code) {
            for (State state : values()) {
                if (state.code == code) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state of a change has the code " + code);
        }
    }
}
