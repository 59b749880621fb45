package org.tandem.app.process;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.console.ConsoleHealth;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.account.TrialBalanceRow;
import org.tandem.readmodel.rows.Progress;

/// How far the rows are, which another process writes, and whether they balance: asked once a second, and shown on
/// every page.
final class RowsWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RowsWatch.class);
    private static final long EVERY_MILLIS = 1_000;

    private final Queries queries;
    private final LongSupplier endSequence;
    private final ScheduledExecutorService chores = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rows-watch").factory());
    private volatile Progress progress = Progress.NOTHING;
    private volatile boolean balanced = true;

    /// @param endSequence of the newest event in the journal
    RowsWatch(Queries queries, LongSupplier endSequence) {
        this.queries = queries;
        this.endSequence = endSequence;
        var _ = chores.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    Progress progress() {
        return progress;
    }

    boolean isBalanced() {
        return balanced;
    }

    ConsoleHealth health() {
        long lag = progress.lagMillis(endSequence.getAsLong(), System.currentTimeMillis());
        return new ConsoleHealth(Duration.ofMillis(lag), balanced);
    }

    private void look() {
        try {
            progress = queries.network().progress();
            balanced = queries.accounts().trialBalance().stream().allMatch(TrialBalanceRow::isBalanced);
        } catch (RuntimeException e) {
            // The loop's top: while PostgreSQL is away the last answer stands, and the lag says the rest.
            LOG.debug("the rows were not looked at; tried again in a second", e);
        }
    }

    @Override
    public void close() {
        chores.shutdownNow();
    }
}
