package org.tandem.compliance.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.tandem.compliance.audit.AuditRecord;
import org.tandem.compliance.audit.AuditTrail;
import org.tandem.compliance.cases.Proposal.State;
import org.tandem.database.Pool;
import org.tandem.domain.Limits;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.network.Change;
import org.tandem.domain.payment.Reason;

/// Where officers work on cases. Each action is recorded in the case and in the audit trail, or does not happen. A
/// decision takes two: this desk, the console and the engine each refuse the proposer as approver, and only the
/// engine's word moves the payment.
public final class CaseDesk {
    private final Pool pool;
    private final Decisions decisions;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final Supplier<CommandId> ids;
    private final CaseStore store = new CaseStore();

    /// @param ids new ids for proposals, never the same twice
    public CaseDesk(Pool pool, Decisions decisions, AuditTrail audit, InstantSource clock, Supplier<CommandId> ids) {
        this.pool = pool;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /// What is done to a case under its lock; a text refuses it.
    @FunctionalInterface
    private interface Work {
        Optional<String> on(Handle handle, CaseHead head, Instant now);
    }

    /// Gives the case to an officer, oneself or another.
    public Answer assign(long caseId, String officer, String assignee) {
        return work(caseId, officer, ActionKind.ASSIGNED, assignee, (handle, head, now) -> {
            store.assign(handle, head, assignee);
            store.act(handle, head, now, officer, ActionKind.ASSIGNED, CaseStatus.ASSIGNED, "to " + assignee);
            return Optional.empty();
        });
    }

    public Answer startReview(long caseId, String officer) {
        return work(caseId, officer, ActionKind.REVIEW_STARTED, "", (handle, head, now) -> {
            if (!head.status().leadsTo(CaseStatus.IN_REVIEW)) {
                return Optional.of("the review began before; the case is " + head.status());
            }
            if (head.assignee().isEmpty()) {
                store.assign(handle, head, officer);
            }
            store.act(handle, head, now, officer, ActionKind.REVIEW_STARTED, CaseStatus.IN_REVIEW, "");
            return Optional.empty();
        });
    }

    public Answer note(long caseId, String officer, String text) {
        return write(caseId, officer, ActionKind.NOTED, CaseStatus.NEW, text);
    }

    public Answer escalate(long caseId, String officer, String why) {
        return write(caseId, officer, ActionKind.ESCALATED, CaseStatus.ESCALATED, why);
    }

    private Answer write(long caseId, String officer, ActionKind kind, CaseStatus to, String text) {
        Optional<String> wrong = wrongText(text);
        if (wrong.isPresent()) {
            return new Answer.Refused(wrong.get());
        }
        return work(caseId, officer, kind, text, (handle, head, now) -> {
            store.act(handle, head, now, officer, kind, to, text.strip());
            return Optional.empty();
        });
    }

    /// Proposes to let the payment go or to refuse it; another officer must approve.
    ///
    /// @param reason NONE for a release
    /// @param note why, in the officer's words
    public Answer propose(long caseId, String officer, boolean release, Reason reason, String note) {
        Optional<String> wrong = wrongText(note)
                .or(() -> release == (reason == Reason.NONE)
                        ? Optional.empty()
                        : Optional.of("a refusal has a reason and a release has none, found " + reason));
        if (wrong.isPresent()) {
            return new Answer.Refused(wrong.get());
        }
        Optional<CaseHead> head = pool.jdbi()
                .inTransaction(handle -> store.lock(handle, caseId)
                        .filter(found -> found.status().isOpen())
                        .filter(found -> store.openProposals(handle, found).isEmpty()));
        if (head.isEmpty()) {
            return new Answer.Refused("case " + caseId + " is not open, or a proposal is open in it");
        }
        CommandId change = ids.get();
        audit(officer, ActionKind.PROPOSED, caseId, (release ? "release" : "refuse " + reason.code()) + ": " + note);
        Answer answer = decisions.propose(
                change, officer, new Change.DecideHold(head.get().uetr(), release, reason));
        if (answer instanceof Answer.Done) {
            Proposal proposal = new Proposal(
                    change, caseId, officer, release, reason, note.strip(), clock.instant(), State.OPEN, "", null);
            pool.jdbi()
                    .useTransaction(handle ->
                            store.lock(handle, caseId).ifPresent(found -> writeProposal(handle, found, proposal)));
        }
        return answer;
    }

    /// The journal may have told of the proposal already, without the officer's words.
    private void writeProposal(Handle handle, CaseHead head, Proposal proposal) {
        if (!CaseWords.propose(handle, store, head, proposal)) {
            store.noteProposal(handle, proposal);
            store.act(
                    handle,
                    head,
                    proposal.proposedAt(),
                    proposal.proposer(),
                    ActionKind.NOTED,
                    head.status(),
                    proposal.note());
        }
    }

    /// The second officer's yes. The engine does it at once.
    public Answer approve(long caseId, CommandId change, String officer) {
        Optional<Proposal> open = openProposal(caseId, change);
        if (open.isEmpty()) {
            return new Answer.Refused("this proposal is no longer open in case " + caseId);
        }
        if (open.get().proposer().equals(officer)) {
            return new Answer.Refused(officer + " proposed this; another officer must approve it");
        }
        audit(officer, ActionKind.APPROVED, caseId, change.toString());
        Answer answer = decisions.approve(change, officer);
        if (answer instanceof Answer.Done) {
            Instant now = clock.instant();
            pool.jdbi()
                    .useTransaction(handle -> store.lock(handle, caseId)
                            .ifPresent(head -> CaseWords.approve(
                                    handle,
                                    store,
                                    head,
                                    change,
                                    officer,
                                    now,
                                    open.get().release())));
        }
        return answer;
    }

    /// The second officer's no, or the proposer's second thought. The case stays open for another proposal.
    public Answer decline(long caseId, CommandId change, String officer, String why) {
        Optional<String> wrong = wrongText(why);
        if (wrong.isPresent()) {
            return new Answer.Refused(wrong.get());
        }
        if (openProposal(caseId, change).isEmpty()) {
            return new Answer.Refused("this proposal is no longer open in case " + caseId);
        }
        audit(officer, ActionKind.DECLINED, caseId, change + ": " + why);
        Answer answer = decisions.withdraw(change, officer);
        if (answer instanceof Answer.Done) {
            Instant now = clock.instant();
            pool.jdbi()
                    .useTransaction(handle -> store.lock(handle, caseId)
                            .ifPresent(
                                    head -> CaseWords.decline(handle, store, head, change, officer, now, why.strip())));
        }
        return answer;
    }

    private Optional<Proposal> openProposal(long caseId, CommandId change) {
        List<Proposal> open = pool.jdbi()
                .inTransaction(handle -> store.lock(handle, caseId)
                        .map(head -> store.openProposals(handle, head))
                        .orElse(List.of()));
        return open.stream().filter(one -> one.change().equals(change)).findFirst();
    }

    private Answer work(long caseId, String officer, ActionKind kind, String detail, Work work) {
        return pool.jdbi().inTransaction(handle -> {
            Optional<CaseHead> head = store.lock(handle, caseId);
            if (head.isEmpty()) {
                return new Answer.Refused("there is no case " + caseId);
            }
            if (!head.get().status().isOpen()) {
                return new Answer.Refused(
                        "case " + caseId + " has ended: " + head.get().status());
            }
            Optional<String> refused = work.on(handle, head.get(), clock.instant());
            if (refused.isPresent()) {
                return new Answer.Refused(refused.get());
            }
            audit(officer, kind, caseId, detail);
            return Answer.Done.INSTANCE;
        });
    }

    private void audit(String officer, ActionKind kind, long caseId, String detail) {
        audit.append(new AuditRecord(clock.instant(), officer, "case " + kind.word(), "case " + caseId, detail));
    }

    private static Optional<String> wrongText(String text) {
        boolean right = !text.isBlank() && text.length() <= Limits.NOTE_LENGTH_MAX;
        return right
                ? Optional.empty()
                : Optional.of("a text of 1 to " + Limits.NOTE_LENGTH_MAX + " characters is expected, found "
                        + text.strip().length());
    }
}
