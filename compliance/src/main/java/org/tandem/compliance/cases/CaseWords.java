package org.tandem.compliance.cases;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.tandem.compliance.cases.Proposal.State;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.event.Event;

/// What the desk writes at once and the journal tells again: both come here, and the second changes nothing.
final class CaseWords {
    private CaseWords() {}

    /// @return false when the other of the two wrote it before
    static boolean propose(Handle handle, CaseStore store, CaseHead head, Proposal proposal) {
        if (!store.propose(handle, head, proposal)) {
            return false;
        }
        String what = proposal.release()
                ? "release"
                : "refuse with " + proposal.reason().code();
        store.act(
                handle,
                head,
                proposal.proposedAt(),
                proposal.proposer(),
                ActionKind.PROPOSED,
                CaseStatus.PENDING_APPROVAL,
                proposal.note().isEmpty() ? what : what + ": " + proposal.note());
        return true;
    }

    /// A question to the bank.
    static void ask(Handle handle, CaseStore store, QuestionStore questions, CaseHead head, Question question) {
        if (questions.ask(handle, head, question)) {
            store.act(
                    handle,
                    head,
                    question.askedAt(),
                    question.officer(),
                    ActionKind.INFORMATION_ASKED,
                    CaseStatus.RFI_SENT,
                    question.text());
        }
    }

    /// The bank's answer, which only the journal tells.
    static void answered(
            Handle handle,
            CaseStore store,
            QuestionStore questions,
            CaseHead head,
            Event.InformationAnswered event,
            Instant at) {
        if (questions.answer(handle, head, event.question().number(), event.text(), at)) {
            store.act(
                    handle,
                    head,
                    at,
                    event.debtorAgent().shortCode(),
                    ActionKind.INFORMATION_ANSWERED,
                    head.status(),
                    event.text());
        }
    }

    static void approve(
            Handle handle,
            CaseStore store,
            CaseHead head,
            CommandId change,
            String approver,
            Instant at,
            boolean release) {
        if (store.decide(handle, change, State.APPROVED, approver, at)) {
            store.lapseOthers(handle, head, at);
            store.act(
                    handle,
                    head,
                    at,
                    approver,
                    ActionKind.APPROVED,
                    release ? CaseStatus.CLEARED_FP : CaseStatus.TRUE_HIT,
                    release ? "released" : "refused");
        }
    }

    /// @param officer empty when the proposal's time was over
    static void decline(
            Handle handle, CaseStore store, CaseHead head, CommandId change, String officer, Instant at, String note) {
        boolean lapsed = officer.isEmpty();
        if (store.decide(handle, change, lapsed ? State.LAPSED : State.DECLINED, officer, at)) {
            store.act(
                    handle,
                    head,
                    at,
                    lapsed ? "clock" : officer,
                    lapsed ? ActionKind.LAPSED : ActionKind.DECLINED,
                    head.status(),
                    note);
        }
    }
}
