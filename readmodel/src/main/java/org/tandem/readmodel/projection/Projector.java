package org.tandem.readmodel.projection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tandem.database.Pool;
import org.tandem.database.Retry;
import org.tandem.domain.Broken;
import org.tandem.readmodel.LedgerSchema;
import org.tandem.readmodel.rows.Progress;

/// Reads the event journal and keeps the rows up with it, on the thread that calls [#run()]. Brings the schema to its
/// newest form first.
///
/// A batch is whatever waits, up to a bound; after one that was not full it lets a little more gather, since a payment
/// reserved and settled within one batch costs one row and no update. While PostgreSQL or the journal is away it
/// waits and begins again from the place the rows say they have reached: no gap, no duplicate.
public final class Projector implements Runnable, AutoCloseable {
    private static final long FIRST_DELAY_MILLIS = 50;
    private static final long LONGEST_DELAY_MILLIS = 2_000;
    /// Classes of SQLSTATE that a rebuild in progress shows: undefined table or function, invalid
    /// schema, and rights that are not given yet.
    private static final List<String> BEING_REBUILT = List.of("42P01", "42883", "42501", "3F000");

    /// @param mostSteps bounds the memory of a batch, 1 to 100,000
    /// @param gatherMillis how long after a batch that was not full the next one begins; the least lag
    public record Settings(int mostSteps, long gatherMillis) {
        public static final Settings DEFAULT = new Settings(8_192, 40);

        public Settings {
            if (mostSteps < 1 || mostSteps > 100_000 || gatherMillis < 0 || gatherMillis > 10_000) {
                throw new IllegalArgumentException("a batch has 1 to 100,000 steps and gathers 0 to 10,000 ms, not "
                        + mostSteps + " and " + gatherMillis);
            }
        }
    }

    private final Pool pool;
    private final StepSource source;
    private final Settings settings;
    private final Retry retry;
    private final Retry.Listener listener;
    private final Object bell = new Object();
    private volatile Progress progress = Progress.NOTHING;
    private volatile boolean closed;

    /// @param listener hears when PostgreSQL (`read model`) or the journal (`event journal`) goes away and comes
    ///     back
    public Projector(Pool pool, StepSource source, Settings settings, Retry.Listener listener) {
        this.pool = pool;
        this.source = source;
        this.settings = settings;
        this.listener = listener;
        this.retry = new Retry(
                "read model", Duration.ofMillis(FIRST_DELAY_MILLIS), Duration.ofMillis(LONGEST_DELAY_MILLIS), listener);
    }

    /// How far the rows have come; safe from any thread.
    public Progress progress() {
        return progress;
    }

    /// Until [#close()] or an interrupt.
    ///
    /// @throws Broken the journal has a gap
    /// @throws ProjectionFailed rows that PostgreSQL will never take
    @Override
    public void run() {
        try {
            retry.call(() -> closed || LedgerSchema.prepareWhenReached(pool));
            while (!closed) {
                retry.call(() -> {
                    if (!closed) {
                        session();
                    }
                    return closed;
                });
            }
        } catch (SQLException e) {
            throw new ProjectionFailed(
                    "PostgreSQL refused rows after event " + progress.lastEventSequence() + ": " + e.getMessage(), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends [#run()] after the batch in hand.
    @Override
    public void close() {
        synchronized (bell) {
            closed = true;
            bell.notifyAll();
        }
    }

    /// Until closed, or until the connection fails.
    private void session() throws SQLException {
        try (Connection connection = pool.connection()) {
            Projection projection = new Projection(connection);
            try {
                progress = projection.load();
                follow(projection);
            } catch (SQLException e) {
                throw BEING_REBUILT.contains(String.valueOf(e.getSQLState()))
                        ? new SQLTransientException(e.getMessage(), e)
                        : e;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                closed = true;
            } finally {
                leave(connection);
            }
        }
    }

    private void follow(Projection projection) throws SQLException, InterruptedException {
        List<JournalStep> batch = new ArrayList<>();
        boolean sought = false;
        int failed = 0;
        while (!closed) {
            try {
                if (!sought) {
                    source.seek(projection.progress().journalPosition());
                    sought = true;
                }
                int got = poll(batch);
                if (failed > 0) {
                    listener.back("event journal", failed);
                    failed = 0;
                }
                if (!batch.isEmpty()) {
                    progress = projection.apply(batch);
                    batch.clear();
                }
                if (got < settings.mostSteps()) {
                    rest(settings.gatherMillis());
                }
            } catch (IOException e) {
                // What was handed over before it failed is read again.
                batch.clear();
                sought = false;
                if (failed++ == 0) {
                    listener.away("event journal", e);
                }
                rest(Math.min(LONGEST_DELAY_MILLIS, FIRST_DELAY_MILLIS << Math.min(failed, 6)));
            }
        }
    }

    /// A source may hand over less than there is in one call; a batch is as full as it gets.
    private int poll(List<JournalStep> batch) throws IOException {
        while (batch.size() < settings.mostSteps()) {
            int got = source.poll(
                    (step, nextPosition) -> batch.add(new JournalStep(step, nextPosition)),
                    settings.mostSteps() - batch.size());
            if (got == 0) {
                break;
            }
        }
        return batch.size();
    }

    private void rest(long millis) throws InterruptedException {
        if (millis == 0) {
            Thread.onSpinWait();
            return;
        }
        synchronized (bell) {
            if (!closed) {
                bell.wait(millis);
            }
        }
    }

    /// The pool gets back a connection without our transaction; one that is dead it throws away itself.
    private void leave(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            listener.away("read model", e);
        }
    }
}
