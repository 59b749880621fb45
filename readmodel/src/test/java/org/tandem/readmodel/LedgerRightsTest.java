package org.tandem.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.database.DatabaseAddress;
import org.tandem.database.Migrations;
import org.tandem.database.Pool;

/// What the projector's sessions and those of gateway and console cannot do. That the projector can do its work, its
/// other tests show: they work with its role.
@Tag("slow")
class LedgerRightsTest {
    private static Ledgers ledgers;
    private static Pool projector;
    private static Pool reader;

    @BeforeAll
    static void start() {
        ledgers = new Ledgers();
        projector = ledgers.fresh();
        reader = Pool.reading(projector.address(), "reader", 1);
        try (Pool owner = projector.owner()) {
            owner.jdbi().useHandle(it -> {
                it.execute("CREATE SCHEMA compliance");
                it.execute("CREATE TABLE compliance.hold_case (note text)");
            });
        }
    }

    @AfterAll
    static void stop() {
        reader.close();
        ledgers.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM compliance.hold_case",
                "INSERT INTO compliance.hold_case VALUES ('a note')",
                "UPDATE ledger.posting SET amount_minor = 1",
                "DELETE FROM ledger.posting",
                "UPDATE ledger.message SET original = NULL",
                "DELETE FROM ledger.payment",
                "DELETE FROM ledger.account",
                "TRUNCATE ledger.flow",
                "DELETE FROM ledger.progress",
                "UPDATE ledger.flyway_schema_history SET success = false",
                "DROP SCHEMA ledger CASCADE",
                "DROP TABLE ledger.posting",
                "CREATE TABLE ledger.more (x int)",
                "ALTER TABLE ledger.account ADD COLUMN more int",
                "CREATE OR REPLACE VIEW ledger.trial_balance AS SELECT 1",
            })
    void the_projector_cannot(String statement) {
        refused(projector, statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO ledger.officer (name, rank) VALUES ('a', 1)",
                "UPDATE ledger.account SET posted_minor = 0",
                "UPDATE ledger.progress SET journal_position = 0",
                "DELETE FROM ledger.flow",
                "SELECT * FROM compliance.hold_case",
            })
    void gateway_and_console_cannot(String statement) {
        refused(reader, statement);
    }

    /// A data directory of before, whose rows one user owned and wrote, and lent to the reader.
    @Test
    void a_schema_of_before_gets_the_rights_at_the_next_start() throws Exception {
        DatabaseAddress address = ledgers.server.createDatabase("before");
        try (Pool owner = Pool.open(address, "owner", 4);
                Pool upgraded = Pool.as(LedgerSchema.PROJECTOR, address, "upgraded", 2)) {
            Migrations.apply(owner, LedgerSchema.NAME, "classpath:sql/ledger/migration");
            owner.jdbi().useHandle(it -> {
                it.execute("GRANT SELECT ON ALL TABLES IN SCHEMA ledger TO tandem_reader");
                it.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA ledger GRANT SELECT ON TABLES TO tandem_reader");
            });
            for (int start = 0; start < 2; start++) {
                assertThat(LedgerSchema.prepareWhenReached(upgraded)).isFalse();
                upgraded.jdbi().useHandle(it -> it.execute("UPDATE ledger.progress SET journal_position = 8"));
                refused(upgraded, "DELETE FROM ledger.posting");
            }
            assertThat(defaultPrivileges(owner)).isEmpty();
        }
    }

    private static List<String> defaultPrivileges(Pool owner) {
        return owner.jdbi()
                .withHandle(it -> it.createQuery("SELECT defaclacl::text FROM pg_default_acl")
                        .mapTo(String.class)
                        .list());
    }

    private static void refused(Pool pool, String statement) {
        assertThatThrownBy(() -> pool.jdbi().useHandle(it -> it.execute(statement)))
                .as(statement)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
}
