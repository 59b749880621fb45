package org.tandem.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DatabaseServerTest {

    @Test
    void rows_survive_a_stop_and_a_kill_of_the_server(@TempDir Path directory) throws Exception {
        try (DatabaseServer server = DatabaseServer.embedded(directory);
                Pool pool = Pool.open(server.address(), "first", 2)) {
            pool.jdbi().useHandle(h -> h.execute("CREATE TABLE kept (id int)"));
            pool.jdbi().useHandle(h -> h.execute("INSERT INTO kept VALUES (1)"));
            assertThat(server.answers()).isTrue();
        }
        long killed;
        try (DatabaseServer server = DatabaseServer.embedded(directory);
                Pool pool = Pool.open(server.address(), "second", 2)) {
            pool.jdbi().useHandle(h -> h.execute("INSERT INTO kept VALUES (2)"));
            killed = server.pid().orElseThrow();
            ProcessHandle postmaster = ProcessHandle.of(killed).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().get(20, TimeUnit.SECONDS);
            assertThat(server.answers()).isFalse();
        }
        try (DatabaseServer server = DatabaseServer.embedded(directory);
                Pool pool = Pool.open(server.address(), "third", 2)) {
            assertThat(count(pool)).isEqualTo(2);
            assertThat(server.pid().orElseThrow()).isNotEqualTo(killed);
        }
    }

    @Test
    void a_commit_is_on_disk_before_it_is_answered(@TempDir Path directory) {
        try (DatabaseServer server = DatabaseServer.embedded(directory);
                Pool pool = Pool.open(server.address(), "careful", 1)) {
            assertThat(setting(pool, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(pool, "fsync")).isEqualTo("on");
            assertThat(setting(pool, "full_page_writes")).isEqualTo("on");
        }
    }

    private static String setting(Pool pool, String name) {
        return pool.jdbi()
                .withHandle(h -> h.createQuery("SELECT current_setting(:name)")
                        .bind("name", name)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void a_session_that_outlives_its_killed_server_is_ended_before_the_next_start(@TempDir Path directory)
            throws Exception {
        FutureTask<Integer> outlives;
        try (DatabaseServer server = DatabaseServer.embedded(directory);
                Pool pool = Pool.patient(server.address(), "busy", 2)) {
            // It computes for hours, and looks neither at its client nor at its server meanwhile.
            outlives = new FutureTask<>(() -> pool.jdbi()
                    .withHandle(h -> h.createQuery("SELECT count(*) FROM generate_series(1, 1000000000000)")
                            .mapTo(int.class)
                            .one()));
            Thread.ofPlatform().daemon().start(outlives);
            while (active(pool) == 0) {
                Thread.sleep(20);
            }
            ProcessHandle postmaster =
                    ProcessHandle.of(server.pid().orElseThrow()).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().get(20, TimeUnit.SECONDS);
            server.close();
            try (DatabaseServer again = DatabaseServer.embedded(directory)) {
                assertThat(again.answers()).isTrue();
                assertThatThrownBy(() -> outlives.get(20, TimeUnit.SECONDS)).hasRootCauseInstanceOf(EOFException.class);
            }
        }
    }

    @Test
    void a_server_left_over_by_a_killed_program_is_stopped_at_the_next_start(@TempDir Path directory) throws Exception {
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long leftover = Long.parseLong(program.inputReader().readLine());
        program.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(leftover)).isPresent();

        try (DatabaseServer server = DatabaseServer.embedded(directory)) {
            assertThat(ProcessHandle.of(leftover).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(server.answers()).isTrue();
        }
    }

    @Test
    void no_process_and_no_file_is_left_by_a_temporary_server() {
        DatabaseServer server = DatabaseServer.temporary();
        ProcessHandle process = ProcessHandle.of(server.pid().orElseThrow()).orElseThrow();
        server.close();
        assertThat(process.isAlive()).isFalse();
        assertThat(server.answers()).isFalse();
    }

    @Test
    void a_process_id_that_now_belongs_to_something_else_does_not_stop_a_start(@TempDir Path directory)
            throws IOException {
        DatabaseServer.embedded(directory).close();
        Files.writeString(
                directory.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + directory.resolve("cluster") + "\n");
        try (DatabaseServer server = DatabaseServer.embedded(directory)) {
            assertThat(server.answers()).isTrue();
        }
    }

    @Test
    void a_first_start_killed_half_way_is_begun_afresh(@TempDir Path directory) throws IOException {
        Path cluster = Files.createDirectories(directory.resolve("cluster"));
        Files.writeString(cluster.resolve("postgresql.conf"), "half");
        try (DatabaseServer server = DatabaseServer.embedded(directory)) {
            assertThat(server.answers()).isTrue();
        }
    }

    @Test
    void the_same_directory_twice_is_refused_with_its_name(@TempDir Path directory) {
        try (DatabaseServer server = DatabaseServer.embedded(directory)) {
            assertThatThrownBy(() -> DatabaseServer.embedded(directory))
                    .isInstanceOf(DatabaseNotStarted.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("in use by another running program");
            assertThat(server.answers()).isTrue();
        }
    }

    @Test
    void files_of_another_major_version_are_refused_with_both_versions(@TempDir Path directory) throws IOException {
        Path cluster = Files.createDirectories(directory.resolve("cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
        Files.createFile(directory.resolve("initialised"));
        assertThatThrownBy(() -> DatabaseServer.embedded(directory))
                .isInstanceOf(DatabaseNotStarted.class)
                .hasMessageContaining("made by PostgreSQL 17")
                .hasMessageContaining("brings PostgreSQL 18");
    }

    @Test
    void a_directory_that_is_a_file_is_refused(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("postgres"));
        assertThatThrownBy(() -> DatabaseServer.embedded(file))
                .isInstanceOf(DatabaseNotStarted.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_server_that_refuses_its_settings_says_so_in_its_own_words(@TempDir Path directory) {
        assertThatThrownBy(() -> DatabaseServer.embedded(
                        EmbeddedSettings.persistent(directory).with("no_such_parameter", "1")))
                .isInstanceOf(DatabaseNotStarted.class)
                .hasMessageContaining("no_such_parameter");
    }

    @Test
    void the_password_is_for_its_owner_only_and_no_one_enters_without(@TempDir Path directory) throws IOException {
        try (DatabaseServer server = DatabaseServer.embedded(directory)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                    .isEqualTo("rw-------");
            DatabaseServer stranger = DatabaseServer.external(server.address().url(), "postgres", "guess");
            assertThat(stranger.answers()).isFalse();
            assertThat(server.address().toString())
                    .doesNotContain(server.address().password());
        }
    }

    @Test
    void a_database_url_of_another_kind_is_refused() {
        assertThatThrownBy(() -> DatabaseServer.external("jdbc:mysql://host/db", "user", ""))
                .hasMessageContaining("expected jdbc:postgresql://host:port/name, found 'jdbc:mysql://host/db'");
        assertThat(new DatabaseAddress("jdbc:postgresql://h:1/a?ssl=true", "u", "").withDatabase("b"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://h:1/b?ssl=true", "u", ""));
    }

    private static int active(Pool pool) {
        return pool.jdbi()
                .withHandle(h -> h.createQuery(
                                "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%generate%'"
                                        + " AND pid <> pg_backend_pid()")
                        .mapTo(int.class)
                        .one());
    }

    private static int count(Pool pool) throws SQLException {
        return pool.jdbi()
                .withHandle(h -> h.createQuery("SELECT count(*) FROM kept")
                        .mapTo(int.class)
                        .one());
    }
}
