package org.tandem.app.ledger;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tandem.app.journal.JournalSource;
import org.tandem.app.machine.CannotStart;
import org.tandem.cluster.journal.Journal;
import org.tandem.database.Pool;
import org.tandem.database.Retry;
import org.tandem.readmodel.projection.ProjectionFailed;
import org.tandem.readmodel.projection.Projector;
import org.tandem.readmodel.rows.Progress;

/// Brings rows up to the end of a journal that does not grow.
final class RowFilling {
    private static final long TELL_MILLIS = 1_000;
    private static final long LOOK_MILLIS = 20;

    /// Hears how far the rows are, about once a second.
    @FunctionalInterface
    interface Listener {
        void reached(Progress progress, long endPosition);
    }

    private RowFilling() {}

    /// @return where the rows are: at the journal's end
    /// @throws CannotStart PostgreSQL went away, or will not take the rows
    static Progress fill(Pool pool, Journal journal, Listener listener) throws InterruptedException {
        try (JournalSource source = new JournalSource(journal, () -> 0);
                Projector projector = new Projector(pool, source, Projector.Settings.DEFAULT, new Away())) {
            FutureTask<Progress> work = new FutureTask<>(projector, Progress.NOTHING);
            Thread thread = Thread.ofPlatform().name("row-filling").start(work);
            long told = System.nanoTime();
            while (projector.progress().journalPosition() < journal.endPosition()) {
                await(work);
                if (System.nanoTime() - told >= TimeUnit.MILLISECONDS.toNanos(TELL_MILLIS)) {
                    told = System.nanoTime();
                    listener.reached(projector.progress(), journal.endPosition());
                }
            }
            projector.close();
            thread.join();
            return projector.progress();
        }
    }

    /// A moment; an end of the work meanwhile is a failure.
    private static void await(FutureTask<Progress> work) throws InterruptedException {
        try {
            work.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // At work still.
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case CannotStart away -> away;
                case ProjectionFailed failed ->
                    new CannotStart(failed.getMessage() + "; run ./tandem ledger rebuild", failed);
                case null, default -> new IllegalStateException("the rows cannot be filled: " + e.getMessage(), e);
            };
        }
    }

    /// By hand there is nobody to wait for: PostgreSQL that goes away ends the work.
    private static final class Away implements Retry.Listener {
        @Override
        public void away(String what, Exception cause) {
            throw new CannotStart("the " + what + " cannot be reached: " + cause.getMessage(), cause);
        }

        @Override
        public void back(String what, int failedAttempts) {
            // Never away for long enough to come back.
        }
    }
}
