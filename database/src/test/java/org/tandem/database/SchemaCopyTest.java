package org.tandem.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SchemaCopyTest {
    private static DatabaseServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = DatabaseServer.temporary();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void rows_come_back_with_parents_first_and_counting_goes_on() throws Exception {
        try (Pool from = pool("copied");
                Pool to = pool("filled")) {
            make(from);
            make(to);
            from.jdbi().useHandle(it -> {
                it.execute(
                        "INSERT INTO desk.item (words) VALUES ('tab\there'), (E'line\\nbreak \\\\ \"quote\"'), (NULL)");
                it.execute("INSERT INTO desk.answer (item) VALUES (2), (3)");
                it.execute("UPDATE desk.begun SET position = 7");
            });

            assertThat(SchemaCopy.write(from, "desk", folder)).isEqualTo(3);
            SchemaCopy.read(to, "desk", folder);

            assertThat(words(to)).isEqualTo(words(from));
            to.jdbi().useHandle(it -> {
                it.execute("INSERT INTO desk.item (words) VALUES ('next')");
                assertThat(it.createQuery("SELECT max(id) FROM desk.item")
                                .mapTo(Long.class)
                                .one())
                        .isEqualTo(4);
                assertThat(it.createQuery("SELECT position FROM desk.begun")
                                .mapTo(Long.class)
                                .list())
                        .containsExactly(7L);
            });
            assertThatThrownBy(() -> SchemaCopy.read(to, "desk", folder))
                    .isInstanceOf(SchemaNotCopied.class)
                    .hasMessageContaining("a database that nobody has used");
        }
    }

    @Test
    void a_schema_that_is_not_there_has_no_rows() throws Exception {
        try (Pool pool = pool("without")) {
            assertThat(SchemaCopy.write(pool, "desk", folder)).isZero();
        }
    }

    private static void make(Pool pool) {
        pool.jdbi().useHandle(it -> {
            it.execute("CREATE SCHEMA desk");
            it.execute("CREATE TABLE desk.item (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, words text,"
                    + " long boolean GENERATED ALWAYS AS (length(words) > 9) STORED)");
            // Before its parent by the alphabet.
            it.execute("CREATE TABLE desk.answer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                    + " item bigint NOT NULL REFERENCES desk.item)");
            it.execute("CREATE TABLE desk.begun (position bigint NOT NULL)");
            it.execute("INSERT INTO desk.begun VALUES (0)");
        });
    }

    private static String words(Pool pool) {
        return pool.jdbi()
                .withHandle(
                        it -> it.createQuery("SELECT string_agg(i::text || coalesce(a::text, ''), ';' ORDER BY i.id)"
                                        + " FROM desk.item i LEFT JOIN desk.answer a ON a.item = i.id")
                                .mapTo(String.class)
                                .one());
    }

    private static Pool pool(String database) {
        return Pool.open(server.createDatabase(database), database, 2);
    }
}
