package org.tandem.app.ledger;

import java.util.function.Consumer;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.text.Figures;
import org.tandem.cluster.StoppedNode;
import org.tandem.database.DatabaseServer;
import org.tandem.database.Pool;
import org.tandem.readmodel.LedgerUnreachable;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.Rebuild;
import org.tandem.readmodel.account.TrialBalanceRow;
import org.tandem.readmodel.rows.Progress;

/// Drops every row and makes them anew from the journal.
public final class LedgerRebuild {
    private static final int CONNECTIONS = 4;

    private LedgerRebuild() {}

    /// What came of it.
    ///
    /// @param balanced whether debits equal credits in every currency
    public record Result(long events, long elapsedMillis, boolean balanced) {}

    /// @param told hears how far it is, about once a second
    /// @throws CannotStart the journal or PostgreSQL cannot be used
    public static Result run(StoppedLedger ledger, Consumer<String> told) throws InterruptedException {
        long begun = System.nanoTime();
        try (StoppedNode node = ledger.node();
                DatabaseServer server = ledger.database();
                Pool pool = Pool.patient(server.address(), "rebuild", CONNECTIONS)) {
            Rebuild.run(pool);
            Progress reached =
                    RowFilling.fill(pool, node.journal(), (progress, end) -> told.accept(line(progress, end, begun)));
            boolean balanced =
                    new Queries(pool).accounts().trialBalance().stream().allMatch(TrialBalanceRow::isBalanced);
            return new Result(reached.lastEventSequence(), (System.nanoTime() - begun) / 1_000_000, balanced);
        } catch (LedgerUnreachable e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    private static String line(Progress progress, long endPosition, long begunNanos) {
        long done = endPosition == 0 ? 100 : progress.journalPosition() * 100 / endPosition;
        long seconds = Math.max(1, (System.nanoTime() - begunNanos) / 1_000_000_000);
        return String.format(
                "%3d %%  %s events, %s a second",
                done, count(progress.lastEventSequence()), count(progress.lastEventSequence() / seconds));
    }

    private static String count(long value) {
        return Figures.amount(Long.toString(value));
    }
}
