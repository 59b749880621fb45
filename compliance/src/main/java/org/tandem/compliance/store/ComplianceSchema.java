package org.tandem.compliance.store;

import java.sql.SQLException;
import java.util.List;
import org.tandem.database.Migrations;
import org.tandem.database.Pool;
import org.tandem.database.Role;
import org.tandem.database.Roles;
import org.tandem.database.Sql;

/// Where cases, allowed pairs and known parties live. It is never dropped: people wrote into it.
public final class ComplianceSchema {
    public static final String NAME = "compliance";

    /// Writes what is done to cases, and cannot change what was done.
    public static final Role CASES = new Role("tandem_cases");

    private static final String FILES = "classpath:sql/compliance/migration";
    private static final Sql SQL = Sql.read("compliance/rights");

    private ComplianceSchema() {}

    /// Brings the schema to its newest form, and gives the role its rights.
    ///
    /// @param pool of any role; the owner's work is done in sessions of its own
    /// @throws org.flywaydb.core.api.FlywayException a file that was applied has since changed, or SQL failed
    /// @throws RightsNotGiven the owner may not give them, or the server is away
    public static void prepare(Pool pool) {
        try (Pool owner = pool.owner()) {
            Migrations.apply(owner, NAME, FILES);
            Roles.give(owner, List.of(CASES), SQL.get("rights"));
        } catch (SQLException e) {
            throw new RightsNotGiven(e);
        }
    }
}
