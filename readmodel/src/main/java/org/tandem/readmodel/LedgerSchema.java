package org.tandem.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.tandem.database.Migrations;
import org.tandem.database.Pool;
import org.tandem.database.Retry;
import org.tandem.database.Roles;

/// Where the ledger's rows live.
public final class LedgerSchema {
    public static final String NAME = "ledger";
    private static final String FILES = "classpath:sql/ledger/migration";

    private LedgerSchema() {}

    /// Brings the schema to its newest form. One made from other files than these (an older program's) is dropped:
    /// the journal fills it again.
    ///
    /// @return whether rows were dropped, so that the projector begins at the journal's beginning
    public static boolean prepare(Pool pool) {
        try {
            make(pool);
            return false;
        } catch (FlywayValidateException _) {
            drop(pool);
            make(pool);
            return true;
        }
    }

    private static void make(Pool pool) {
        Migrations.apply(pool, NAME, FILES);
        try {
            Roles.letRead(pool, NAME);
        } catch (SQLException e) {
            throw new LedgerUnreachable(e);
        }
    }

    /// As [#prepare], for a server that may be away.
    ///
    /// @throws SQLException it is away, or went away meanwhile: run it again
    public static boolean prepareWhenReached(Pool pool) throws SQLException {
        try (Connection _ = pool.connection()) {
            return prepare(pool);
        } catch (LedgerUnreachable e) {
            if (e.getCause() instanceof SQLException cause && Retry.mendable(cause)) {
                throw cause;
            }
            throw e;
        } catch (FlywayException e) {
            if (e.getCause() instanceof SQLException cause && Retry.mendable(cause)) {
                throw cause;
            }
            throw e;
        }
    }

    static void drop(Pool pool) {
        Migrations.drop(pool, NAME);
    }
}
