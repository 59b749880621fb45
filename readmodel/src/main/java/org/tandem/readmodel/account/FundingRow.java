package org.tandem.readmodel.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;

/// Money that came in, or a withdrawal with its state.
public record FundingRow(
        long sequence,
        CommandId id,
        boolean defunding,
        State state,
        Bic participant,
        Bic settlementBank,
        Money amount,
        Instant requestedAt,
        @Nullable Instant endedAt) {
    /// Codes are those of `ledger.funding.state`.
    public enum State {
        REQUESTED(1),
        DONE(2),
        REFUSED(3);

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
            throw new IllegalArgumentException("no state of a funding has the code " + code);
        }
    }
}
