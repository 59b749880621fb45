package org.tandem.compliance.allow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tandem.compliance.audit.AuditRecord;
import org.tandem.compliance.audit.AuditTrail;
import org.tandem.compliance.cases.ActionKind;
import org.tandem.compliance.cases.Answer;
import org.tandem.compliance.cases.CaseLog;
import org.tandem.compliance.store.Times;
import org.tandem.database.Pool;
import org.tandem.database.Sql;
import org.tandem.domain.Limits;

/// Where officers allow pairs: one proposes out of a case's alert, another approves, either ends it. The database
/// itself refuses an approver who is the proposer.
public final class AllowDesk {
    /// Nobody is allowed for longer; what still holds then is proposed again.
    public static final Duration LIFE_MOST = Duration.ofDays(366);

    private final Pool pool;
    private final AllowList list;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final CaseLog cases = new CaseLog();
    private final Sql sql = Sql.read("compliance/allow");

    public AllowDesk(Pool pool, AllowList list, AuditTrail audit, InstantSource clock) {
        this.pool = pool;
        this.list = list;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param note why party and entry are not the same
    public Answer propose(long caseId, long alertId, String officer, Instant expiresAt, String note) {
        Instant now = clock.instant();
        Optional<Answer> refused = refusalOfReason(note).or(() -> refusalOfEnd(expiresAt, now));
        if (refused.isPresent()) {
            return refused.get();
        }
        return pool.jdbi().inTransaction(handle -> {
            handle.createUpdate(sql.get("lapse")).bind("at", Times.sql(now)).execute();
            Optional<Long> id = handle.createQuery(sql.get("propose"))
                    .bind("alert", alertId)
                    .bind("case_id", caseId)
                    .bind("proposer", officer)
                    .bind("at", Times.sql(now))
                    .bind("expires_at", Times.sql(expiresAt))
                    .bind("note", note.strip())
                    .mapTo(Long.class)
                    .findOne();
            if (id.isEmpty()) {
                return new Answer.Refused("alert " + alertId + " of case " + caseId
                        + " names no pair that may be allowed, or the pair is proposed or in force already");
            }
            cases.add(
                    handle, caseId, now, officer, ActionKind.ALLOW_PROPOSED, "pair " + id.get() + ": " + note.strip());
            audit(now, officer, "pair proposed", id.get(), note);
            return Answer.Done.INSTANCE;
        });
    }

    /// Why a pair cannot be allowed until then, wherever it is proposed.
    public static Optional<Answer> refusalOfEnd(Instant end, Instant now) {
        boolean right = end.isAfter(now) && !end.isAfter(now.plus(LIFE_MOST));
        return right
                ? Optional.empty()
                : Optional.of(
                        new Answer.Refused("an end within " + LIFE_MOST.toDays() + " days is expected, found " + end));
    }

    /// Why such a reason does not do, wherever a pair is proposed.
    public static Optional<Answer> refusalOfReason(String note) {
        boolean right = !note.isBlank() && note.length() <= Limits.NOTE_LENGTH_MAX;
        return right
                ? Optional.empty()
                : Optional.of(
                        new Answer.Refused("a reason of 1 to " + Limits.NOTE_LENGTH_MAX + " characters is expected"));
    }

    public Answer approve(long id, String officer) {
        return change(
                "approve",
                "pair approved",
                ActionKind.ALLOW_APPROVED,
                id,
                officer,
                "pair " + id + " is not waiting for this officer: it was decided, its time is over, or " + officer
                        + " proposed it");
    }

    /// Ends a pair in force, or declines a proposal.
    public Answer end(long id, String officer) {
        return change(
                "end", "pair ended", ActionKind.ALLOW_ENDED, id, officer, "pair " + id + " is not there or has ended");
    }

    private Answer change(String statement, String action, ActionKind kind, long id, String officer, String refusal) {
        Instant now = clock.instant();
        Answer answer = pool.jdbi().inTransaction(handle -> {
            Optional<Long> caseId = handle.createQuery(sql.get(statement))
                    .bindMap(Map.of("id", id, "officer", officer, "at", Times.sql(now)))
                    .mapTo(Long.class)
                    .findOne();
            if (caseId.isEmpty()) {
                return new Answer.Refused(refusal);
            }
            cases.add(handle, caseId.get(), now, officer, kind, "pair " + id);
            if (kind == ActionKind.ALLOW_APPROVED) {
                handle.createUpdate(sql.get("end party cases")).bind("id", id).execute();
            }
            audit(now, officer, action, id, "");
            return Answer.Done.INSTANCE;
        });
        list.reload();
        return answer;
    }

    public List<AllowedPair> ofCase(long caseId) {
        return ask("of case", Map.of("case_id", caseId));
    }

    public Optional<AllowedPair> pair(long id) {
        return ask("by id", Map.of("id", id)).stream().findFirst();
    }

    /// Newest first.
    ///
    /// @param before an id to page on from; [Long#MAX_VALUE] for the first page
    public List<AllowedPair> page(long before, int rows) {
        return ask("newest", Map.of("before", before, "rows", rows));
    }

    private List<AllowedPair> ask(String condition, Map<String, ?> values) {
        return pool.jdbi()
                .withHandle(handle -> handle.createQuery(sql.get("columns") + "\n" + sql.get(condition))
                        .bindMap(values)
                        .map((row, context) -> AllowedPair.read(row))
                        .list());
    }

    private void audit(Instant at, String officer, String action, long id, String detail) {
        audit.append(new AuditRecord(at, officer, action, "allowed pair " + id, detail));
    }
}
