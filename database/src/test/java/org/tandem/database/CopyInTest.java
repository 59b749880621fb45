package org.tandem.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class CopyInTest {

    private static final List<String> COLUMNS = List.of(
            "sequence", "small", "medium", "flag", "short_text", "code", "bytes", "at", "day", "uetr", "details");
    private static DatabaseServer server;
    private static Pool pool;

    @BeforeAll
    static void start() {
        server = DatabaseServer.temporary();
        pool = Pool.open(server.createDatabase("copy_in"), "copy", 4);
        assertThat(Migrations.apply(pool, "sample", "classpath:db/sample")).isEqualTo(1);
    }

    @AfterAll
    static void stop() {
        pool.close();
        server.close();
    }

    @BeforeEach
    void empty() {
        pool.jdbi().useHandle(h -> h.execute("TRUNCATE sample.every_type"));
    }

    @Test
    void every_type_comes_back_as_it_went() throws SQLException {
        Instant at = Instant.parse("2026-11-23T21:15:30.123456Z");
        UUID uetr = UUID.fromString("97ed4827-7b6f-4491-a06f-b548d5a7512d");
        String text = "Минск \u0142 \uD83D\uDE9A end";
        byte[] bytes = {0, -1, 127, -128};
        CopyIn copy = new CopyIn("sample.every_type", COLUMNS);
        copy.row()
                .putLong(Long.MIN_VALUE)
                .putShort(Short.MIN_VALUE)
                .putInt(Integer.MIN_VALUE)
                .putBoolean(true)
                .putText(text)
                .putText("")
                .putBytes(bytes)
                .putTimestampMicros(micros(at))
                .putDateEpochDay((int) LocalDate.of(1999, 12, 31).toEpochDay())
                .putUuid(uetr.getMostSignificantBits(), uetr.getLeastSignificantBits())
                .putJson("{\"name\": \"Ж\"}");
        assertThat(send(copy)).isEqualTo(1);

        try (Connection connection = pool.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM sample.every_type")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong("sequence")).isEqualTo(Long.MIN_VALUE);
            assertThat(row.getShort("small")).isEqualTo(Short.MIN_VALUE);
            assertThat(row.getInt("medium")).isEqualTo(Integer.MIN_VALUE);
            assertThat(row.getBoolean("flag")).isTrue();
            assertThat(row.getString("short_text")).isEqualTo(text);
            assertThat(row.getString("code")).isEmpty();
            assertThat(row.getBytes("bytes")).isEqualTo(bytes);
            assertThat(row.getObject("at", OffsetDateTime.class).toInstant()).isEqualTo(at);
            assertThat(row.getObject("day", LocalDate.class)).isEqualTo("1999-12-31");
            assertThat(row.getObject("uetr", UUID.class)).isEqualTo(uetr);
            assertThat(row.getString("details")).isEqualTo("{\"name\": \"Ж\"}");
        }
    }

    @Test
    void nulls_come_back_as_nulls_and_the_buffer_serves_again() throws SQLException {
        CopyIn copy = new CopyIn("sample.every_type", COLUMNS);
        for (int lot = 0; lot < 3; lot++) {
            for (int i = 0; i < 1_000; i++) {
                copy.row().putLong(lot * 1_000L + i);
                copy.putNull().putNull().putNull().putText(null).putNull().putBytes(null);
                copy.putNull().putNull().putNull().putJson(null);
            }
            assertThat(send(copy)).isEqualTo(1_000);
            assertThat(copy.rows()).isZero();
        }
        assertThat(number(
                        "SELECT count(*) FROM sample.every_type WHERE num_nulls(small, medium, flag, short_text, code,"
                                + " bytes, at, day, uetr, details) = 10"))
                .isEqualTo(3_000);
    }

    @Test
    void a_row_larger_than_the_buffer_and_the_chunk_arrives_whole() throws SQLException {
        byte[] large = new byte[3_000_000];
        large[2_999_999] = 42;
        CopyIn copy = new CopyIn("sample.every_type", List.of("sequence", "bytes"));
        copy.row().putLong(1).putBytes(large);
        copy.row().putLong(2).putBytes(large, 2_999_999, 1);
        send(copy);
        assertThat(number("SELECT length(bytes) FROM sample.every_type WHERE sequence = 1"))
                .isEqualTo(3_000_000);
        assertThat(number("SELECT get_byte(bytes, 0) FROM sample.every_type WHERE sequence = 2"))
                .isEqualTo(42);
    }

    @Test
    void a_refused_lot_leaves_nothing_behind_and_can_be_sent_again() throws SQLException {
        CopyIn copy = new CopyIn("sample.every_type", List.of("sequence", "code"));
        copy.row().putLong(1).putText("one");
        copy.row().putLong(1).putText("one again");
        assertThatThrownBy(() -> send(copy)).isInstanceOf(SQLException.class).hasMessageContaining("every_type_pkey");
        assertThat(number("SELECT count(*) FROM sample.every_type")).isZero();
        assertThat(copy.rows()).isEqualTo(2);
        copy.clear();
        copy.row().putLong(1).putText("one");
        assertThat(send(copy)).isEqualTo(1);
    }

    @Test
    void a_wrong_use_names_table_and_column() {
        CopyIn copy = new CopyIn("sample.every_type", List.of("sequence", "code"));
        assertThatThrownBy(() -> copy.putLong(1))
                .hasMessageContaining("sample.every_type")
                .hasMessageContaining("none");
        copy.row().putLong(1);
        assertThatThrownBy(copy::row).hasMessageContaining("column code").hasMessageContaining("lacks 1 of its 2");
        assertThatThrownBy(() -> copy.putText("a\0b"))
                .hasMessageContaining("column code")
                .hasMessageContaining("at 1");
        copy.clear();
        copy.row().putLong(1);
        assertThatThrownBy(() -> copy.putText("ж\0"))
                .hasMessageContaining("column code")
                .hasMessageContaining("at 1");
    }

    @Test
    void migrations_run_once_and_a_dropped_schema_is_built_again() {
        assertThat(Migrations.apply(pool, "sample", "classpath:db/sample")).isZero();
        Migrations.drop(pool, "sample");
        assertThat(Migrations.apply(pool, "sample", "classpath:db/sample")).isEqualTo(1);
    }

    @Test
    void a_database_is_copied_from_a_template() {
        Pool template = Pool.open(server.createDatabase("the_template"), "template", 1);
        Migrations.apply(template, "sample", "classpath:db/sample");
        template.close();
        try (Pool copied = Pool.open(server.createDatabase("the_copy", "the_template"), "copied", 1)) {
            assertThat(Migrations.apply(copied, "sample", "classpath:db/sample"))
                    .isZero();
        }
        server.dropDatabase("the_copy");
        assertThatThrownBy(() -> server.createDatabase("Bad;Name")).hasMessageContaining("found 'Bad;Name'");
    }

    private static long send(CopyIn copy) throws SQLException {
        try (Connection connection = pool.connection()) {
            return copy.send(connection);
        }
    }

    private static int number(String sql) {
        return pool.jdbi().withHandle(h -> h.createQuery(sql).mapTo(int.class).one());
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
