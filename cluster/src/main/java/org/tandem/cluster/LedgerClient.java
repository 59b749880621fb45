package org.tandem.cluster;

import java.util.concurrent.CompletableFuture;
import org.tandem.domain.command.Command;
import org.tandem.domain.event.Step;

/// Gives commands to the ledger. The gateway's port is this method: `client::submit`.
@FunctionalInterface
public interface LedgerClient {
    /// The step that the command led to, once it is durable. A refusal is an outcome; the future fails with
    /// [NoAnswer] only when it is not known what became of the command. The same command may then be given again:
    /// commands are idempotent. Dependent stages run on the client's thread unless they are asynchronous: keep them
    /// short.
    CompletableFuture<Step> submit(Command command);
}
