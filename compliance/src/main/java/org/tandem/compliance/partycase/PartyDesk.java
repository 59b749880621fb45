package org.tandem.compliance.partycase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tandem.compliance.allow.AllowDesk;
import org.tandem.compliance.allow.AllowList;
import org.tandem.compliance.audit.AuditRecord;
import org.tandem.compliance.audit.AuditTrail;
import org.tandem.compliance.cases.Answer;
import org.tandem.compliance.store.Times;
import org.tandem.database.Pool;
import org.tandem.database.Sql;

/// Where officers say whether a party and an entry are the same: one proposes, another agrees. When they are not, the
/// pair is allowed for a time. When they are, the case says so, and the gate goes on to hold or refuse the party's
/// payments; an agent is suspended by the network's officers.
public final class PartyDesk {
    private final Pool pool;
    private final AllowList allowed;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final Sql sql = Sql.read("compliance/party_case");

    public PartyDesk(Pool pool, AllowList allowed, AuditTrail audit, InstantSource clock) {
        this.pool = pool;
        this.allowed = allowed;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param allowedUntil when they are not the same: the pair's end
    /// @param note why, in the officer's words
    public Answer propose(long id, String officer, boolean same, Instant allowedUntil, String note) {
        Instant now = clock.instant();
        Optional<Answer> refused = AllowDesk.refusalOfReason(note)
                .or(() -> same ? Optional.empty() : AllowDesk.refusalOfEnd(allowedUntil, now));
        if (refused.isPresent()) {
            return refused.get();
        }
        Map<String, Object> values = values(id, officer, now);
        values.put("same", same);
        values.put("note", note.strip());
        return pool.jdbi().inTransaction(handle -> {
            boolean done = handle.createQuery(sql.get("propose"))
                    .bindMap(values)
                    .bind("until", same ? null : Times.sql(allowedUntil))
                    .mapTo(Long.class)
                    .findOne()
                    .isPresent();
            if (!done) {
                return new Answer.Refused("party case " + id + " is not open, a proposal is open in it, or its entry"
                        + " is one that is refused at once and cannot be allowed");
            }
            audit(now, officer, "proposed", id, (same ? "the same: " : "not the same: ") + note.strip());
            return Answer.Done.INSTANCE;
        });
    }

    /// The second officer's yes.
    public Answer approve(long id, String officer) {
        Instant now = clock.instant();
        Answer answer = pool.jdbi().inTransaction(handle -> {
            boolean done = handle.createQuery(sql.get("approve"))
                    .bindMap(values(id, officer, now))
                    .mapTo(Long.class)
                    .findOne()
                    .isPresent();
            if (!done) {
                return new Answer.Refused("party case " + id + " does not wait for this officer: nothing is proposed,"
                        + " its time is over, or " + officer + " proposed it");
            }
            // A pair that was proposed elsewhere, or whose time is over, gives way to this decision.
            handle.createUpdate(sql.get("end pair"))
                    .bindMap(values(id, officer, now))
                    .execute();
            handle.createUpdate(sql.get("allow")).bind("id", id).execute();
            audit(now, officer, "approved", id, "");
            return Answer.Done.INSTANCE;
        });
        allowed.reload();
        return answer;
    }

    /// The second officer's no, or the proposer's second thought: the case is open again.
    public Answer decline(long id, String officer) {
        Instant now = clock.instant();
        return pool.jdbi().inTransaction(handle -> {
            boolean done = handle.createQuery(sql.get("decline"))
                    .bind("id", id)
                    .mapTo(Long.class)
                    .findOne()
                    .isPresent();
            if (!done) {
                return new Answer.Refused("nothing is proposed in party case " + id);
            }
            audit(now, officer, "declined", id, "");
            return Answer.Done.INSTANCE;
        });
    }

    public Optional<PartyCase> detail(long id) {
        return ask("by id", Map.of("id", id)).stream().findFirst();
    }

    /// Agents first, then the most certain.
    public List<PartyCase> queue(boolean open, int rows) {
        return ask("queue", Map.of("open", open, "rows", rows));
    }

    private List<PartyCase> ask(String condition, Map<String, ?> values) {
        return pool.jdbi()
                .withHandle(handle -> handle.createQuery(sql.get("columns") + "\n" + sql.get(condition))
                        .bindMap(values)
                        .map((row, context) -> PartyCase.read(row))
                        .list());
    }

    private static Map<String, Object> values(long id, String officer, Instant now) {
        return new HashMap<>(Map.of("id", id, "officer", officer, "at", Times.sql(now)));
    }

    private void audit(Instant at, String officer, String what, long id, String detail) {
        audit.append(new AuditRecord(at, officer, "party case " + what, "party case " + id, detail));
    }
}
