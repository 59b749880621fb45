package org.tandem.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/// Brings one schema to its newest version, by numbered SQL files that its owner keeps on the class path
/// (`V1__ledger.sql`, …). Several programs may do so at once: Flyway holds a lock.
public final class Migrations {

    private Migrations() {}

    /// @param location where the files are, such as `classpath:db/ledger`
    /// @return how many files were applied now
    /// @throws org.flywaydb.core.api.FlywayException a file that was applied has since changed, or SQL failed
    public static int apply(Pool pool, String schema, String location) {
        DatabaseAddress address = pool.address();
        MigrateResult result = Flyway.configure(Thread.currentThread().getContextClassLoader())
                // Connections of its own: it takes three at once, more than a small pool has.
                .dataSource(address.url(), address.user(), address.password())
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations(location)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .load()
                .migrate();
        return result.migrationsExecuted;
    }

    /// Drops the schema with all its rows, so that it can be built again from the log.
    public static void drop(Pool pool, String schema) {
        pool.jdbi()
                .useHandle(
                        handle -> handle.execute("DROP SCHEMA IF EXISTS \"" + schema.replace("\"", "") + "\" CASCADE"));
    }
}
