package org.tandem.readmodel.rows;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;

/// PostgreSQL did not answer: it is away, starting, stopping or has no connection left. The rows are not lost, and the
/// log, which is the truth, does not depend on them; ask again.
public final class LedgerAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LedgerAway(JdbiException cause) {
        super("the ledger's database does not answer", cause);
    }

    /// This when the cause is the connection, else the failure as it is.
    static RuntimeException orAsItIs(JdbiException failure) {
        return failure instanceof ConnectionException || isConnection(failure) ? new LedgerAway(failure) : failure;
    }

    private static boolean isConnection(JdbiException failure) {
        // 08: connection exception; 57P: the server is shutting down, has crashed or is starting.
        return failure.getCause() instanceof SQLException e
                && e.getSQLState() != null
                && (e.getSQLState().startsWith("08") || e.getSQLState().startsWith("57P"));
    }
}
