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
    private static final Role WRITER = new Role("a_writer");
    private static final String RIGHTS = """
            REVOKE ALL ON ALL TABLES IN SCHEMA shown FROM tandem_reader, a_writer;
            GRANT USAGE ON SCHEMA shown TO tandem_reader, a_writer;
            GRANT SELECT ON ALL TABLES IN SCHEMA shown TO tandem_reader, a_writer;
            GRANT INSERT ON shown.account TO a_writer;
            """;

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
    void each_role_may_do_what_it_was_given_and_nothing_else() throws Exception {
        DatabaseAddress address = server.createDatabase("rights");
        try (Pool owner = Pool.open(address, "owner", 1);
                Pool reader = Pool.reading(address, "reader", 1);
                Pool writer = Pool.as(WRITER, address, "writer", 1)) {
            owner.jdbi().useHandle(it -> {
                it.execute("CREATE SCHEMA shown");
                it.execute("CREATE TABLE shown.account (posted bigint)");
                it.execute("INSERT INTO shown.account VALUES (7)");
                it.execute("CREATE SCHEMA hidden");
                it.execute("CREATE TABLE hidden.note (words text)");
            });
            Roles.give(owner, List.of(Role.READER, WRITER), RIGHTS);
            Roles.give(owner, List.of(Role.READER, WRITER), RIGHTS);

            assertThat(sum(reader, "SELECT posted FROM shown.account")).isEqualTo(7);
            refused(reader, "INSERT INTO shown.account VALUES (1)");
            writer.jdbi().useHandle(it -> it.execute("INSERT INTO shown.account VALUES (1)"));
            for (Pool pool : List.of(reader, writer)) {
                for (String forbidden : List.of(
                        "UPDATE shown.account SET posted = 0",
                        "DELETE FROM shown.account",
                        "TRUNCATE shown.account",
                        "DROP TABLE shown.account",
                        "CREATE TABLE shown.mine (x int)",
                        "SELECT * FROM hidden.note",
                        "CREATE ROLE another",
                        "ALTER TABLE shown.account ADD COLUMN more int")) {
                    refused(pool, forbidden);
                }
            }
            assertThat(sum(owner, "SELECT sum(posted) FROM shown.account")).isEqualTo(8);
        }
    }

    @Test
    void what_a_former_version_gave_is_taken() throws Exception {
        DatabaseAddress address = server.createDatabase("former");
        try (Pool owner = Pool.open(address, "owner", 1);
                Pool writer = Pool.as(WRITER, address, "writer", 1)) {
            owner.jdbi().useHandle(it -> {
                it.execute("CREATE SCHEMA shown");
                it.execute("CREATE TABLE shown.account (posted bigint)");
            });
            Roles.give(owner, List.of(Role.READER, WRITER), RIGHTS + "GRANT DELETE ON shown.account TO a_writer;");
            writer.jdbi().useHandle(it -> it.execute("DELETE FROM shown.account"));

            Roles.give(owner, List.of(Role.READER, WRITER), RIGHTS);
            refused(writer, "DELETE FROM shown.account");
        }
    }

    /// As with a server of somebody else's, who lets the processes make no roles.
    @Test
    void an_owner_who_may_make_no_roles_uses_those_that_were_made_for_it() throws Exception {
        DatabaseAddress address = server.createDatabase("theirs");
        try (Pool superuser = Pool.open(address, "superuser", 1)) {
            superuser.jdbi().useHandle(it -> {
                it.execute("CREATE ROLE tandem_user LOGIN PASSWORD 'of-the-test'");
                it.execute("CREATE ROLE made_by_them NOLOGIN");
                it.execute("GRANT made_by_them TO tandem_user");
                it.execute("CREATE SCHEMA shown AUTHORIZATION tandem_user");
            });
        }
        Role theirs = new Role("made_by_them");
        DatabaseAddress processes = new DatabaseAddress(address.url(), "tandem_user", "of-the-test");
        try (Pool owner = Pool.open(processes, "owner", 1);
                Pool writer = Pool.as(theirs, processes, "writer", 1)) {
            owner.jdbi().useHandle(it -> it.execute("CREATE TABLE shown.account (posted bigint)"));
            Roles.give(
                    owner,
                    List.of(theirs),
                    "GRANT USAGE ON SCHEMA shown TO made_by_them; GRANT INSERT ON shown.account TO made_by_them");
            writer.jdbi().useHandle(it -> it.execute("INSERT INTO shown.account VALUES (1)"));
            refused(writer, "DELETE FROM shown.account");
            assertThatThrownBy(() -> Roles.give(owner, List.of(new Role("not_made")), "SELECT 1"))
                    .hasMessageContaining("permission denied to create role");
        }
    }

    @Test
    void an_owner_who_may_make_roles_is_no_superuser() throws Exception {
        DatabaseAddress address = server.createDatabase("maker");
        try (Pool superuser = Pool.open(address, "superuser", 1)) {
            superuser.jdbi().useHandle(it -> {
                it.execute("CREATE ROLE tandem_maker LOGIN CREATEROLE PASSWORD 'of-the-test'");
                it.execute("CREATE SCHEMA shown AUTHORIZATION tandem_maker");
            });
        }
        Role made = new Role("made_by_it");
        DatabaseAddress processes = new DatabaseAddress(address.url(), "tandem_maker", "of-the-test");
        try (Pool owner = Pool.open(processes, "owner", 1);
                Pool writer = Pool.as(made, processes, "writer", 1)) {
            owner.jdbi().useHandle(it -> it.execute("CREATE TABLE shown.account (posted bigint)"));
            String rights = "GRANT USAGE ON SCHEMA shown TO made_by_it; GRANT INSERT ON shown.account TO made_by_it";
            Roles.give(owner, List.of(made), rights);
            Roles.give(owner, List.of(made), rights);
            writer.jdbi().useHandle(it -> it.execute("INSERT INTO shown.account VALUES (1)"));
            refused(writer, "DELETE FROM shown.account");
        }
    }

    private static void refused(Pool pool, String forbidden) {
        assertThatThrownBy(() -> pool.jdbi().useHandle(it -> it.execute(forbidden)))
                .as(forbidden)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private static long sum(Pool pool, String sql) {
        return pool.jdbi()
                .withHandle(it -> it.createQuery(sql).mapTo(Long.class).one());
    }
}
