package org.tandem.gateway.port;

import java.util.concurrent.CompletableFuture;
import org.tandem.domain.command.Command;
import org.tandem.domain.event.Step;

/// The way into the log.
@FunctionalInterface
public interface Ledger {
    /// The step the command led to, once it is committed. Completes exceptionally when it is not known whether the
    /// command was taken (no leader, time-out, overload): who asks again with the same id gets the true answer.
    CompletableFuture<Step> submit(Command command);
}
