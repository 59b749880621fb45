package org.tandem.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.tandem.database.Pool;
import org.tandem.database.Sql;

/// Drops the ledger's rows and begins anew: the projector fills them from the journal's first event.
///
/// A projector that runs meanwhile waits for this and starts over by itself. Questions asked meanwhile fail.
public final class Rebuild {
    private Rebuild() {}

    /// @param pool with at least three connections
    /// @throws LedgerUnreachable PostgreSQL is away or refused; run it again
    public static void run(Pool pool) {
        // A connection of its own: the lock lasts until it is given back.
        try (Connection connection = pool.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(Sql.read("ledger/projection").get("lock"));
            LedgerSchema.drop(pool);
            LedgerSchema.prepare(pool);
            connection.commit();
        } catch (SQLException e) {
            throw new LedgerUnreachable(e);
        }
    }
}
