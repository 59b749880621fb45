package org.tandem.compliance.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.store.Times;
import org.tandem.database.Sql;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// What is written of cases, inside the caller's transaction.
final class CaseStore {
    private final Sql sql = Sql.read("compliance/case");

    Optional<CaseHead> lock(Handle handle, Uetr uetr) {
        return handle.createQuery(sql.get("by uetr for update"))
                .bind("uetr", new UUID(uetr.high(), uetr.low()))
                .map(CaseStore::head)
                .findOne();
    }

    Optional<CaseHead> lock(Handle handle, long id) {
        return handle.createQuery(sql.get("by id for update"))
                .bind("id", id)
                .map(CaseStore::head)
                .findOne();
    }

    Optional<CaseHead> lock(Handle handle, CommandId change) {
        return handle.createQuery(sql.get("case of change"))
                .bind("change", uuid(change))
                .map(CaseStore::head)
                .findOne();
    }

    /// Writes the action, and the new status where it is another.
    void act(Handle handle, CaseHead head, Instant at, String actor, ActionKind kind, CaseStatus to, String note) {
        CaseStatus status = head.status().leadsTo(to) ? to : head.status();
        if (status != head.status()) {
            handle.createUpdate(sql.get("move"))
                    .bind("id", head.id())
                    .bind("status", status.code())
                    .bind("ended_at", status.isOpen() ? null : Times.sql(at))
                    .execute();
        }
        handle.createUpdate(sql.get("action"))
                .bind("case_id", head.id())
                .bind("at", Times.sql(at))
                .bind("actor", actor)
                .bind("kind", kind.name())
                .bind("from_status", head.status().code())
                .bind("to_status", status.code())
                .bind("note", note)
                .execute();
    }

    void assign(Handle handle, CaseHead head, String assignee) {
        handle.createUpdate(sql.get("assign"))
                .bind("id", head.id())
                .bind("assignee", assignee)
                .execute();
    }

    /// @return false when this proposal is known already
    boolean propose(Handle handle, CaseHead head, Proposal proposal) {
        return handle.createUpdate(sql.get("propose"))
                        .bind("change", uuid(proposal.change()))
                        .bind("case_id", head.id())
                        .bind("proposer", proposal.proposer())
                        .bind("release", proposal.release())
                        .bind("reason", proposal.reason().wire())
                        .bind("note", proposal.note())
                        .bind("proposed_at", Times.sql(proposal.proposedAt()))
                        .execute()
                > 0;
    }

    /// For a proposal that the journal told before the desk could write its note.
    void noteProposal(Handle handle, Proposal proposal) {
        handle.createUpdate(sql.get("note proposal"))
                .bind("change", uuid(proposal.change()))
                .bind("note", proposal.note())
                .execute();
    }

    OptionalInt place(Handle handle, CaseHead head, Fingerprint party) {
        return handle
                .createQuery(sql.get("place of party"))
                .bind("case_id", head.id())
                .bind("fingerprint", party.text())
                .mapTo(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    void raise(Handle handle, CaseHead head, Priority priority) {
        handle.createUpdate(sql.get("raise"))
                .bind("id", head.id())
                .bind("priority", priority.code())
                .execute();
    }

    /// @return false when it was decided before
    boolean decide(Handle handle, CommandId change, Proposal.State state, String decider, Instant at) {
        return handle.createUpdate(sql.get("decide"))
                        .bind("change", uuid(change))
                        .bind("state", state.code())
                        .bind("decider", decider)
                        .bind("decided_at", Times.sql(at))
                        .execute()
                > 0;
    }

    void lapseOthers(Handle handle, CaseHead head, Instant at) {
        handle.createUpdate(sql.get("lapse others"))
                .bind("case_id", head.id())
                .bind("decided_at", Times.sql(at))
                .execute();
    }

    List<Proposal> openProposals(Handle handle, CaseHead head) {
        return handle.createQuery(sql.get("open proposals"))
                .bind("case_id", head.id())
                .map(CaseStore::proposal)
                .list();
    }

    /// What follows in this transaction is written again from the journal if a power failure takes it.
    void beginDerived(Handle handle) {
        handle.execute(sql.get("begin derived"));
    }

    long position(Handle handle) {
        return handle.createQuery(sql.get("position")).mapTo(Long.class).one();
    }

    void advance(Handle handle, long position) {
        handle.createUpdate(sql.get("advance")).bind("position", position).execute();
    }

    static Proposal proposal(ResultSet row, @Nullable StatementContext context) throws SQLException {
        return new Proposal(
                CommandId.of(row.getObject("change", UUID.class)),
                row.getLong("case_id"),
                row.getString("proposer"),
                row.getBoolean("release"),
                Reason.of(row.getInt("reason")),
                row.getString("note"),
                Times.read(row, "proposed_at"),
                Proposal.State.of(row.getInt("state")),
                row.getString("decider"),
                Times.readIfSet(row, "decided_at").orElse(null));
    }

    private static CaseHead head(ResultSet row, @Nullable StatementContext context) throws SQLException {
        return new CaseHead(
                row.getLong("id"),
                Uetr.of(row.getObject("uetr", UUID.class)),
                CaseStatus.of(row.getInt("status")),
                row.getString("assignee"),
                Times.read(row, "deadline_at"));
    }

    private static UUID uuid(CommandId id) {
        return new UUID(id.high(), id.low());
    }
}
