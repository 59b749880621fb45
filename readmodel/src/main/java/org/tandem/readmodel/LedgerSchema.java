package org.tandem.readmodel;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.tandem.database.Migrations;
import org.tandem.database.Pool;

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
            Migrations.apply(pool, NAME, FILES);
            return false;
        } catch (FlywayValidateException _) {
            drop(pool);
            Migrations.apply(pool, NAME, FILES);
            return true;
        }
    }

    static void drop(Pool pool) {
        Migrations.drop(pool, NAME);
    }
}
