package org.tandem.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.tandem.database.Migrations;
import org.tandem.database.Pool;
import org.tandem.database.Retry;
import org.tandem.database.Role;
import org.tandem.database.Roles;
import org.tandem.database.Sql;

/// Where the ledger's rows live.
public final class LedgerSchema {
    public static final String NAME = "ledger";

    /// Writes what the journal says, and cannot change what was posted.
    public static final Role PROJECTOR = new Role("tandem_projector");

    private static final String FILES = "classpath:sql/ledger/migration";
    private static final Sql SQL = Sql.read("ledger/rights");

    private LedgerSchema() {}

    /// Brings the schema to its newest form. One made from other files than these (an older program's) is dropped:
    /// the journal fills it again.
    ///
    /// @param pool of the owner
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
            Roles.give(pool, List.of(Role.READER, PROJECTOR), SQL.get("rights"));
        } catch (SQLException e) {
            throw new LedgerUnreachable(e);
        }
    }

    /// As [#prepare], for a server that may be away.
    ///
    /// @param pool of any role; the owner's work is done in sessions of its own
    /// @throws SQLException it is away, or went away meanwhile: run it again
    public static boolean prepareWhenReached(Pool pool) throws SQLException {
        try (Pool owner = pool.owner();
                Connection _ = owner.connection()) {
            return prepare(owner);
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
