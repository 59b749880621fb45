package org.tandem.compliance.partycase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.compliance.names.EntryRef;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.store.Times;
import org.tandem.domain.payment.Uetr;

/// One party that may be one entry.
///
/// @param foundBy such as `run 3 of new lists`
/// @param flights payments in flight that named the party when it was found
/// @param proposal the open or the decided one; null before the first and after one that was declined
public record PartyCase(
        long id,
        Suspect suspect,
        Listed listed,
        String foundBy,
        Instant openedAt,
        List<Uetr> flights,
        State state,
        @Nullable Proposal proposal) {
    public PartyCase {
        flights = List.copyOf(flights);
    }

    /// Codes are in the schema: never renumber.
    public enum State {
        OPEN(1),
        PROPOSED(2),
        NOT_THE_SAME(3),
        THE_SAME(4);

        private final int code;

        State(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        public boolean isOpen() {
            return this == OPEN || this == PROPOSED;
        }

        static State of(int code) {
            return values()[code - 1];
        }
    }

    /// @param role the name of a [org.tandem.compliance.party.PartyRole]
    /// @param lastPayment the newest that named it; null for an agent
    public record Suspect(
            Fingerprint fingerprint,
            String role,
            String name,
            String address,
            String identifiers,
            String account,
            String birth,
            @Nullable Uetr lastPayment) {}

    /// @param rejected the network has such entries refused at once: the pair cannot be allowed
    public record Listed(EntryRef entry, String name, int certainty, boolean rejected, String why, String remarks) {}

    /// @param same whether party and entry are one
    /// @param allowedUntil null where they are
    /// @param decider empty until another officer agreed
    public record Proposal(
            String proposer,
            Instant at,
            boolean same,
            String note,
            @Nullable Instant allowedUntil,
            String decider,
            @Nullable Instant decidedAt) {}

    static PartyCase read(ResultSet row) throws SQLException {
        return new PartyCase(
                row.getLong("id"),
                new Suspect(
                        new Fingerprint(row.getString("fingerprint")),
                        row.getString("role"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("identifiers"),
                        row.getString("account"),
                        row.getString("birth"),
                        payment(row)),
                new Listed(
                        new EntryRef(
                                row.getString("list"),
                                row.getString("entry"),
                                new Fingerprint(row.getString("entry_content"))),
                        row.getString("listed_name"),
                        row.getInt("certainty"),
                        row.getBoolean("rejected"),
                        row.getString("why"),
                        row.getString("remarks")),
                row.getString("found_by"),
                Times.read(row, "opened_at"),
                Arrays.stream((UUID[]) row.getArray("in_flight").getArray())
                        .map(Uetr::of)
                        .toList(),
                State.of(row.getInt("state")),
                proposal(row));
    }

    private static @Nullable Uetr payment(ResultSet row) throws SQLException {
        UUID last = row.getObject("last_uetr", UUID.class);
        return last == null ? null : Uetr.of(last);
    }

    private static @Nullable Proposal proposal(ResultSet row) throws SQLException {
        return row.getString("proposer").isEmpty()
                ? null
                : new Proposal(
                        row.getString("proposer"),
                        Times.read(row, "proposed_at"),
                        row.getBoolean("same"),
                        row.getString("note"),
                        Times.readIfSet(row, "allowed_until").orElse(null),
                        row.getString("decider"),
                        Times.readIfSet(row, "decided_at").orElse(null));
    }
}
