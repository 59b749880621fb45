package org.tandem.cluster;

import java.util.concurrent.CompletableFuture;
import org.tandem.domain.command.Command;
import org.tandem.domain.event.Step;

/// A command and who waits for its answer.
final class Waiting {
    final Command command;
    final CompletableFuture<Step> answer = new CompletableFuture<>();
    final long givenNanos;
    long correlation;

    Waiting(Command command, long givenNanos) {
        this.command = command;
        this.givenNanos = givenNanos;
    }
}
