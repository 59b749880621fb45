package org.tandem.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class RolesTest {
    private static DatabaseServer server;

    @BeforeAll
    static void start() {
        server = DatabaseServer.temporary();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void who_reads_sees_the_rows_and_changes_nothing() throws Exception {
        DatabaseAddress address = server.createDatabase("rights");
        try (Pool owner = Pool.open(address, "owner", 1);
                Pool reader = Pool.reading(address, "reader", 1)) {
            owner.jdbi().useHandle(it -> {
                it.execute("CREATE SCHEMA shown");
                it.execute("CREATE TABLE shown.account (posted bigint)");
                it.execute("INSERT INTO shown.account VALUES (7)");
                it.execute("CREATE SCHEMA hidden");
                it.execute("CREATE TABLE hidden.note (words text)");
            });
            Roles.letRead(owner, "shown");
            Roles.letRead(owner, "shown");
            owner.jdbi().useHandle(it -> it.execute("CREATE TABLE shown.later AS SELECT 1 AS one"));

            assertThat(sum(reader, "SELECT posted FROM shown.account")).isEqualTo(7);
            assertThat(sum(reader, "SELECT one FROM shown.later")).isEqualTo(1);
            for (String forbidden : List.of(
                    "INSERT INTO shown.account VALUES (1)",
                    "UPDATE shown.account SET posted = 0",
                    "DELETE FROM shown.account",
                    "TRUNCATE shown.account",
                    "DROP TABLE shown.account",
                    "CREATE TABLE shown.mine (x int)",
                    "SELECT * FROM hidden.note",
                    "CREATE ROLE another",
                    "ALTER TABLE shown.account ADD COLUMN more int")) {
                assertThatThrownBy(() -> reader.jdbi().useHandle(it -> it.execute(forbidden)))
                        .as(forbidden)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
            assertThat(sum(owner, "SELECT posted FROM shown.account")).isEqualTo(7);
        }
    }

    private static long sum(Pool pool, String sql) {
        return pool.jdbi()
                .withHandle(it -> it.createQuery(sql).mapTo(Long.class).one());
    }
}
