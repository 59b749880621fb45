package org.tandem.app.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets Ctrl-C and SIGTERM end what runs in order: the signal asks, and the process stays until this is closed.
final class OrderlyStop implements AutoCloseable {
    private static final long WAIT_SECONDS = 90;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "orderly-stop");
    private final CompletableFuture<Runnable> asking = new CompletableFuture<>();

    OrderlyStop() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// @param ask asks for the end, from any thread; called once a signal comes, or now when it came already
    void by(Runnable ask) {
        asking.complete(ask);
    }

    private void await() {
        var _ = asking.thenAccept(Runnable::run);
        try {
            if (!closed.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("tandem: did not stop in " + WAIT_SECONDS + " s; the next start will mend it");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is stopping already: the hook runs, and has just been let go.
        }
    }
}
