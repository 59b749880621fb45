package org.tandem.gateway.request;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Step;
import org.tandem.gateway.json.FundingJson;
import org.tandem.gateway.port.Ledger;

/// A command on its way to the ledger, and what its step means as a reply.
final class Submission {
    private final Ledger ledger;

    Submission(Ledger ledger) {
        this.ledger = ledger;
    }

    /// For commands whose only answer is that they were done.
    CompletableFuture<RequestReply> done(Command command, CommandId id) {
        return submit(command, step -> {
            boolean repeated = step.outcome() instanceof Outcome.Repeated;
            return new RequestReply(200, new FundingJson.Done(id.toString(), repeated));
        });
    }

    CompletableFuture<RequestReply> submit(Command command, Function<Step, RequestReply> reply) {
        return ledger.submit(command).handle((step, failure) -> {
            if (step == null) {
                return Unfit.problem(503, "it is not known whether this was done; ask again with the same id", "ED06");
            }
            return switch (step.outcome()) {
                case Outcome.Refused it ->
                    Unfit.problem(409, it.detail(), it.reason().code());
                case Outcome.Applied _, Outcome.Repeated _, Outcome.QuotesKnown _, Outcome.PaymentKnown _ ->
                    reply.apply(step);
            };
        });
    }
}
