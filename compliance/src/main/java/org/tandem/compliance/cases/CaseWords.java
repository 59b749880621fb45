package org.tandem.compliance.cases;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.tandem.compliance.cases.Proposal.State;
import org.tandem.domain.command.CommandId;

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
