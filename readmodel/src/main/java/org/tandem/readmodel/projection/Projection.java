package org.tandem.readmodel.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.List;
import org.tandem.database.Sql;
import org.tandem.domain.Broken;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.readmodel.rows.Progress;

/// One connection's work: rows and the place reached, in one transaction a batch, so that each effect is there exactly
/// once however often this is stopped, killed or cut off. After any failure nothing in memory counts: [#load] again.
final class Projection {
    /// Of what the rows mean; a ledger of another one is not carried on.
    static final int VERSION = 1;

    private final Sql sql = Sql.read("ledger/projection");
    private final Connection connection;
    private final EventTables tables = new EventTables(sql);
    private final Statements statements = new Statements(sql);
    private Progress progress = Progress.NOTHING;

    Projection(Connection connection) {
        this.connection = connection;
    }

    /// Reads what has been reached and everything that is still open.
    ///
    /// @throws SQLException also when there is no schema
    Progress load() throws SQLException {
        connection.setAutoCommit(false);
        connection.rollback();
        lock();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.get("progress"))) {
            Broken.unless(row.next(), "ledger.progress has no row");
            int version = row.getInt("projection");
            Broken.unless(
                    version == VERSION,
                    "the ledger's rows were made by projection " + version + ", this is " + VERSION + ": rebuild them");
            progress = new Progress(
                    row.getLong("last_event_sequence"),
                    row.getLong("journal_position"),
                    row.getLong("last_time_nanos"));
        }
        tables.load(connection);
        connection.commit();
        return progress;
    }

    Progress progress() {
        return progress;
    }

    /// Applies steps that follow each other and what was applied before; steps applied already are left out.
    ///
    /// @throws Broken an event is missing between what was applied and what is given
    Progress apply(List<JournalStep> batch) throws SQLException {
        Progress reached = write(batch);
        connection.commit();
        progress = reached;
        return reached;
    }

    /// Everything but the commit.
    Progress write(List<JournalStep> batch) throws SQLException {
        Progress reached = progress;
        for (JournalStep entry : batch) {
            reached = gather(entry, reached);
        }
        lock();
        statements.runNow(connection, "begin");
        // First, so that what memory knows is never written over rows that have become others'.
        int written = statements.runNow(
                connection,
                "advance",
                reached.lastEventSequence(),
                reached.journalPosition(),
                reached.lastTimeNanos(),
                progress.lastEventSequence());
        if (written != 1) {
            // Mended by loading again.
            throw new SQLTransientException("the ledger is not at event " + progress.lastEventSequence()
                    + " any more: it was rebuilt, or another projector writes into it");
        }
        tables.write(connection, Numbers.micros(reached.lastTimeNanos()));
        return reached;
    }

    /// Until the transaction ends: against a second projector, and against a rebuild that would drop tables under
    /// it.
    private void lock() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.get("lock"));
        }
    }

    private Progress gather(JournalStep entry, Progress before) {
        Step step = entry.step();
        long micros = Numbers.micros(step.timeNanos());
        long last = before.lastEventSequence();
        boolean applied = false;
        for (Recorded recorded : step.events()) {
            if (recorded.sequence() <= progress.lastEventSequence() && last == progress.lastEventSequence()) {
                applied = true;
                continue;
            }
            if (applied || recorded.sequence() != last + 1) {
                throw new Broken("expected event " + (last + 1) + " from the journal, found event "
                        + recorded.sequence() + (applied ? " in one step with events applied before" : ""));
            }
            tables.apply(recorded.event(), recorded.sequence(), micros);
            last = recorded.sequence();
        }
        return new Progress(
                last,
                Math.max(before.journalPosition(), entry.nextPosition()),
                Math.max(before.lastTimeNanos(), step.timeNanos()));
    }
}
