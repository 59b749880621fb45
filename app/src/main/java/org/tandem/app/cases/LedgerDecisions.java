package org.tandem.app.cases;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tandem.compliance.cases.Answer;
import org.tandem.compliance.cases.Decisions;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.event.Step;
import org.tandem.domain.network.Change;
import org.tandem.gateway.message.Requested;
import org.tandem.gateway.port.Ledger;

/// Officers' decisions as commands, and the ledger's outcome as their answer.
final class LedgerDecisions implements Decisions {
    private static final long WAIT_SECONDS = 10;

    private final Ledger ledger;

    LedgerDecisions(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer propose(CommandId change, String officer, Change.DecideHold decision) {
        return ask(new Command.ProposeChange(change, officer, decision));
    }

    @Override
    public Answer approve(CommandId change, String officer) {
        return ask(new Command.ApproveChange(Requested.once(), change, officer));
    }

    @Override
    public Answer withdraw(CommandId change, String officer) {
        return ask(new Command.WithdrawChange(Requested.once(), change, officer));
    }

    @Override
    public Answer ask(CommandId id, String officer, QuestionId question, Asked about, String text, Instant dueAt) {
        long dueAtNanos = Math.addExact(Math.multiplyExact(dueAt.getEpochSecond(), 1_000_000_000L), dueAt.getNano());
        return ask(new Command.AskInformation(id, question, officer, about, text, dueAtNanos));
    }

    /// What is not known for certain is told as such: the journal brings the truth to the case within a moment.
    private Answer ask(Command command) {
        CompletableFuture<Step> asked = ledger.submit(command);
        try {
            return answer(asked.get(WAIT_SECONDS, TimeUnit.SECONDS).outcome());
        } catch (ExecutionException | TimeoutException _) {
            return new Answer.Refused("the ledger did not answer; look at the case again before you repeat it");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Refused("this machine is stopping; look at the case again before you repeat it");
        }
    }

    private static Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied _, Outcome.Repeated _ -> Answer.Done.INSTANCE;
            case Outcome.Refused it -> new Answer.Refused(it.reason().code() + ": " + it.detail());
            case Outcome.PaymentKnown _, Outcome.QuotesKnown _ ->
                new Answer.Refused("the ledger gave the answer of another request");
        };
    }
}
