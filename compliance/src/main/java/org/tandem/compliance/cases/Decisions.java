package org.tandem.compliance.cases;

import java.time.Instant;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.network.Change;

/// The way to the engine, which alone decides: `app` makes commands of these calls and waits for their outcome. The
/// engine knows the officers and refuses the proposer as approver once more.
public interface Decisions {
    /// `ProposeChange` under this id.
    Answer propose(CommandId change, String officer, Change.DecideHold decision);

    /// `ApproveChange` by another officer.
    Answer approve(CommandId change, String officer);

    /// `WithdrawChange`.
    Answer withdraw(CommandId change, String officer);

    /// `AskInformation` under this id.
    Answer ask(CommandId id, String officer, QuestionId question, Asked about, String text, Instant dueAt);
}
