package org.tandem.compliance.store;

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
import org.tandem.database.DatabaseServer;
import org.tandem.database.Migrations;
import org.tandem.database.Pool;

/// What the sessions that write cases cannot do. That they can do their work, the tests of the desks show: all of them
/// work with this role.
@Tag("slow")
class CaseRightsTest {
    /// One row in each of the four tables.
    private static final String EVIDENCE = """
            WITH held AS (
                INSERT INTO compliance.hold_case (uetr, status, priority, opened_at, deadline_at, kind, debtor_agent,
                    creditor_agent, source_minor, source_currency, source_decimals, target_minor, target_currency,
                    target_decimals, reason, detail, rules, method, list_epoch, list_version, examined_at)
                VALUES (gen_random_uuid(), 1, 1, now(), now(), 1, '', '', 1, 'BYN', 2, 1, 'RUB', 2, 1, '', '', 1, 1, '',
                    now())
                RETURNING id
            ), run AS (
                INSERT INTO compliance.rescreen (started_at, took_micros, list_epoch, list_version, added, changed,
                    removed, parties, failed)
                VALUES (now(), 1, 1, '', 0, 0, 0, 0, 0)
                RETURNING id
            ), party AS (
                INSERT INTO compliance.case_party SELECT id, 1, '', '', '', '', '', '', '', '' FROM held
            ), alert AS (
                INSERT INTO compliance.alert (case_id, place, channel, list, entry, entry_content, listed_name,
                    certainty, rejected, suppressed, why, remarks)
                SELECT id, 1, '', '', '', '', '', 1, false, false, '', '' FROM held
            ), hit AS (
                INSERT INTO compliance.rescreen_hit
                SELECT id, '', '', '', '', '', '', 1, '', gen_random_uuid(), '{}' FROM run
            )
            INSERT INTO compliance.case_action (case_id, at, actor, kind, from_status, to_status, note)
            SELECT id, now(), '', '', 1, 1, '' FROM held
            """;

    private static DatabaseServer server;
    private static Pool cases;

    @BeforeAll
    static void start() {
        server = DatabaseServer.temporary();
        DatabaseAddress address = server.createDatabase("cases");
        cases = Pool.as(ComplianceSchema.CASES, address, "cases", 2);
        ComplianceSchema.prepare(cases);
        try (Pool owner = cases.owner()) {
            owner.jdbi().useHandle(it -> {
                it.execute("CREATE SCHEMA ledger");
                it.execute("CREATE TABLE ledger.posting (amount bigint)");
            });
        }
    }

    @AfterAll
    static void stop() {
        cases.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE compliance.case_action SET note = 'another'",
                "DELETE FROM compliance.case_action",
                "TRUNCATE compliance.case_action",
                "UPDATE compliance.case_party SET name = 'another'",
                "DELETE FROM compliance.alert",
                "UPDATE compliance.alert SET suppressed = true",
                "UPDATE compliance.rescreen_hit SET certainty = 0",
                "UPDATE compliance.hold_case SET source_minor = 1",
                "UPDATE compliance.hold_case SET reason = 0",
                "DELETE FROM compliance.hold_case",
                "UPDATE compliance.proposal SET proposer = 'another'",
                "DELETE FROM compliance.proposal",
                "UPDATE compliance.question SET question = 'another'",
                "UPDATE compliance.allowed_pair SET entry = 'another'",
                "UPDATE compliance.allowed_pair SET expires_at = now()",
                "DELETE FROM compliance.allowed_pair",
                "UPDATE compliance.party_case SET listed_name = 'another'",
                "UPDATE compliance.known_party SET name = 'another'",
                "DELETE FROM compliance.known_party",
                "INSERT INTO compliance.progress (position) VALUES (1)",
                "UPDATE compliance.flyway_schema_history SET success = false",
                "DROP TABLE compliance.hold_case",
                "ALTER TABLE compliance.case_action ADD COLUMN more text",
                "CREATE TABLE compliance.more (x int)",
                "SELECT * FROM ledger.posting",
                "INSERT INTO ledger.posting VALUES (1)",
            })
    void who_writes_cases_cannot(String statement) {
        assertThatThrownBy(() -> cases.jdbi().useHandle(it -> it.execute(statement)))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    /// The evidence is nobody's to change: not the owner's of the tables, who is PostgreSQL's superuser here.
    @ParameterizedTest
    @ValueSource(strings = {"case_action", "case_party", "alert", "rescreen_hit"})
    void nor_does_the_owner_change_what_was_found_and_done(String table) {
        DatabaseAddress address = server.createDatabase("evidence_" + table);
        try (Pool owner = Pool.open(address, "owner", 1)) {
            ComplianceSchema.prepare(owner);
            owner.jdbi().useHandle(it -> {
                it.execute("TRUNCATE compliance." + table);
                it.execute(EVIDENCE);
            });
            String column = table.equals("case_action") ? "note" : table.equals("case_party") ? "name" : "why";
            for (String change : List.of(
                    "UPDATE compliance." + table + " SET " + column + " = 'another'",
                    "DELETE FROM compliance." + table,
                    "TRUNCATE compliance." + table)) {
                assertThatThrownBy(() -> owner.jdbi().useHandle(it -> it.execute(change)))
                        .as(change)
                        .hasMessageContaining("are added and never changed");
            }
        }
    }

    /// A data directory of before, whose rows one user owned and wrote.
    @Test
    void a_schema_of_before_gets_the_rights_at_the_next_start() {
        DatabaseAddress address = server.createDatabase("before");
        try (Pool owner = Pool.open(address, "owner", 4)) {
            Migrations.apply(owner, ComplianceSchema.NAME, "classpath:sql/compliance/migration");
            owner.jdbi().useHandle(it -> it.execute("UPDATE compliance.progress SET position = 4711"));
        }
        try (Pool upgraded = Pool.as(ComplianceSchema.CASES, address, "upgraded", 2)) {
            assertThatThrownBy(() -> position(upgraded)).hasMessageContaining("permission denied");
            for (int start = 0; start < 2; start++) {
                ComplianceSchema.prepare(upgraded);
                assertThat(position(upgraded)).isEqualTo(4711);
            }
        }
    }

    private static long position(Pool pool) {
        return pool.jdbi()
                .withHandle(it -> it.createQuery("SELECT position FROM compliance.progress")
                        .mapTo(Long.class)
                        .one());
    }
}
