package org.tandem.compliance.store;

import org.tandem.database.Migrations;
import org.tandem.database.Pool;

/// Where cases, allowed pairs and known parties live. It is never dropped: people wrote into it.
public final class ComplianceSchema {
    public static final String NAME = "compliance";
    private static final String FILES = "classpath:sql/compliance/migration";

    private ComplianceSchema() {}

    /// Brings the schema to its newest form.
    ///
    /// @throws org.flywaydb.core.api.FlywayException a file that was applied has since changed, or SQL failed
    public static void prepare(Pool pool) {
        Migrations.apply(pool, NAME, FILES);
    }
}
