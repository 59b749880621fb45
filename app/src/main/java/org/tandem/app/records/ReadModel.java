package org.tandem.app.records;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.app.journal.JournalSource;
import org.tandem.console.ConsoleHealth;
import org.tandem.database.DatabaseAddress;
import org.tandem.database.Pool;
import org.tandem.database.Retry;
import org.tandem.readmodel.LedgerSchema;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.account.TrialBalanceRow;
import org.tandem.readmodel.projection.ProjectionFailed;
import org.tandem.readmodel.projection.Projector;
import org.tandem.readmodel.rows.Progress;

/// The rows, kept up with the journal by one thread. PostgreSQL may go away and come back at any time: the rows lag
/// meanwhile, and nothing else happens.
public final class ReadModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModel.class);
    private static final int CONNECTIONS = 12;
    private static final int WRITERS = 4;
    private static final long CHECK_MILLIS = 1_000;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final Database database;
    private final Pool pool;
    private final Pool reading;
    private final JournalSource source;
    private final Projector projector;
    private final Queries queries;
    private final Thread thread;
    private final ScheduledExecutorService chores = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("read-model-chores").factory());
    private volatile boolean balanced = true;

    private ReadModel(Database database, JournalSource source, Consumer<Throwable> broken) {
        this.database = database;
        this.source = source;
        this.pool = Pool.as(LedgerSchema.PROJECTOR, database.address(), "read-model", WRITERS);
        this.reading = Pool.reading(database.address(), "reading", CONNECTIONS);
        this.queries = new Queries(reading);
        this.projector = new Projector(pool, source, Projector.Settings.DEFAULT, new Weather());
        this.thread = Thread.ofPlatform()
                .name("projector")
                .uncaughtExceptionHandler((_, cause) -> stopped(cause, broken))
                .unstarted(projector);
    }

    /// @param broken told of a journal with a gap; rows that PostgreSQL refuses for ever stop the rows only
    public static ReadModel start(Database database, JournalSource source, Consumer<Throwable> broken) {
        ReadModel started = new ReadModel(database, source, broken);
        started.thread.start();
        var _ = started.chores.scheduleWithFixedDelay(
                started::check, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
        return started;
    }

    public Queries queries() {
        return queries;
    }

    public DatabaseAddress address() {
        return database.address();
    }

    /// How far the rows have come.
    public Progress progress() {
        return projector.progress();
    }

    /// Whether they balanced when they were last asked, about a second ago.
    public boolean isBalanced() {
        return balanced;
    }

    /// From memory: what the console shows on every page.
    public ConsoleHealth health(long nowMillis) {
        return new ConsoleHealth(Duration.ofMillis(progress().lagMillis(source.endSequence(), nowMillis)), balanced);
    }

    /// All accounts now, when nothing moves: asked while payments go on, the rows may be of different events.
    public Books books() {
        return new Books(
                progress().lastEventSequence(),
                queries.accounts().accounts(),
                queries.accounts().trialBalance());
    }

    /// Asks PostgreSQL now.
    public boolean booksBalance() {
        return queries.accounts().trialBalance().stream().allMatch(TrialBalanceRow::isBalanced);
    }

    /// Waits until the rows have everything up to this event.
    /// @return whether they have, within the time
    public boolean awaitSequence(long sequence, Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (progress().lastEventSequence() < sequence) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            Thread.sleep(5);
        }
        return true;
    }

    @Override
    public void close() {
        chores.shutdown();
        projector.close();
        try {
            if (!thread.join(STOP_WITHIN)) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        reading.close();
        pool.close();
        source.close();
    }

    private void check() {
        try {
            database.keepRunning();
            balanced = booksBalance();
        } catch (RuntimeException e) {
            // The loop's top: while PostgreSQL is away the last answer stands, and the lag says the rest.
            LOG.debug("the books were not checked; tried again in a second", e);
        }
    }

    private static void stopped(Throwable cause, Consumer<Throwable> broken) {
        if (cause instanceof ProjectionFailed) {
            LOG.error("the read model stands still; payments go on. ./tandem ledger rebuild makes it again", cause);
        } else {
            broken.accept(cause);
        }
    }

    /// Hears when PostgreSQL or the journal cannot be reached.
    private static final class Weather implements Retry.Listener {
        @Override
        public void away(String what, Exception cause) {
            LOG.warn("the {} cannot be reached; payments go on, rows will follow: {}", what, cause.getMessage());
        }

        @Override
        public void back(String what, int failedAttempts) {
            LOG.info("the {} is back after {} attempts", what, failedAttempts);
        }
    }
}
