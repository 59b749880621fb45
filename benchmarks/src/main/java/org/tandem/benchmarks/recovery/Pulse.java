package org.tandem.benchmarks.recovery;

import org.tandem.cluster.LedgerClient;
import org.tandem.domain.command.Command;

/// A caller that sends one command after the other, each when the one before is answered, until it is closed. What a
/// snapshot costs is how long this one waits: the writing of it, its recording and what the cluster does around it.
final class Pulse implements AutoCloseable {
    private final LedgerClient ledger;
    private final Command command;
    private final Thread thread = Thread.ofPlatform().name("pulse").unstarted(this::beat);
    private volatile long longestNanos;
    private volatile boolean ended;

    Pulse(LedgerClient ledger, Command command) {
        this.ledger = ledger;
        this.command = command;
        thread.start();
    }

    private void beat() {
        while (!ended) {
            long begun = System.nanoTime();
            ledger.submit(command).join();
            longestNanos = Math.max(longestNanos, System.nanoTime() - begun);
        }
    }

    /// How long one answer took at most.
    long longestNanos() {
        return longestNanos;
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
