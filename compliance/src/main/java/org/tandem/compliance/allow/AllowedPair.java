package org.tandem.compliance.allow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandem.compliance.names.EntryRef;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.store.Times;

/// One pair, from its proposal to its end.
///
/// @param caseId the payment's case that it was proposed in, or 0
/// @param partyCaseId the party's case that it was proposed in, or 0
/// @param note why the two are not the same
/// @param approver empty until approved
/// @param endedBy an officer, `clock`, or empty
public record AllowedPair(
        long id,
        long caseId,
        long partyCaseId,
        Fingerprint party,
        String partyName,
        EntryRef entry,
        String listedName,
        String note,
        State state,
        String proposer,
        Instant proposedAt,
        Instant expiresAt,
        String approver,
        @Nullable Instant approvedAt,
        String endedBy,
        @Nullable Instant endedAt) {

    /// Codes are in the schema: never renumber.
    public enum State {
        PROPOSED(1),
        IN_FORCE(2),
        ENDED(3);

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

    static AllowedPair read(ResultSet row) throws SQLException {
        return new AllowedPair(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getLong("party_case_id"),
                new Fingerprint(row.getString("party")),
                row.getString("party_name"),
                new EntryRef(
                        row.getString("list"), row.getString("entry"), new Fingerprint(row.getString("entry_content"))),
                row.getString("listed_name"),
                row.getString("note"),
                State.of(row.getInt("state")),
                row.getString("proposer"),
                Times.read(row, "proposed_at"),
                Times.read(row, "expires_at"),
                row.getString("approver"),
                Times.readIfSet(row, "approved_at").orElse(null),
                row.getString("ended_by"),
                Times.readIfSet(row, "ended_at").orElse(null));
    }
}
