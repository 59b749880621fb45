package org.tandem.screening.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandem.screening.audit.AuditRoom.NOON;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    @TempDir
    Path folder;

    private AuditRoom room;

    @BeforeEach
    void make() throws IOException {
        room = new AuditRoom(folder);
    }

    @Test
    void a_log_that_nobody_touched_is_intact_and_signed_to_its_end() throws IOException {
        room.write(25);
        assertThat(room.verify()).isEqualTo(new Verdict.Intact(25, 25));
        assertThat(LogFiles.of(room.log())).containsExactly(room.file(1), room.file(11), room.file(21));
    }

    @Test
    void an_empty_log_is_intact() throws IOException {
        room.open().close();
        assertThat(room.verify()).isEqualTo(new Verdict.Intact(0, 0));
    }

    @Test
    void a_root_is_signed_after_so_many_records_and_the_rest_on_close() throws IOException {
        try (AuditLog log = room.open()) {
            for (int i = 1; i <= 6; i++) {
                assertThat(log.append(NOON, "CASE_CLOSED", "boris", "case " + i))
                        .isEqualTo(i);
            }
            assertThat(room.verify()).isEqualTo(new Verdict.Intact(6, 4));
        }
        assertThat(room.verify()).isEqualTo(new Verdict.Intact(6, 6));
        assertThat(Files.readAllLines(room.anchors())).hasSize(2);
    }

    @Test
    void a_log_goes_on_where_it_was_closed() throws IOException {
        room.write(13);
        room.write(9);
        assertThat(room.verify()).isEqualTo(new Verdict.Intact(22, 22));
    }

    @Test
    void every_text_comes_back_as_it_was_written() {
        AuditRecord record = new AuditRecord(7, NOON, "NOTE", "anna\tb", "tab\t, line\n, return\r, \\n and Довер");
        String body = LogLine.body(record);
        assertThat(body).doesNotContain("\n", "\r");
        assertThat(LogLine.parse(LogLine.line(body, "00")))
                .hasValueSatisfying(
                        line -> assertThat(((LogLine.Entry) line).record()).isEqualTo(record));
    }

    @Test
    void a_piece_of_a_line_that_a_crash_left_is_dropped() throws IOException {
        room.write(6);
        Files.writeString(room.file(1), "R\t7\t2026-03", StandardOpenOption.APPEND);
        assertThat(room.verify()).isInstanceOf(Verdict.Broken.class);
        room.write(1);
        assertThat(room.verify()).isEqualTo(new Verdict.Intact(7, 7));
    }

    @Test
    void a_root_that_a_crash_left_uncopied_is_copied() throws IOException {
        room.write(8);
        List<String> copies = Files.readAllLines(room.anchors());
        Files.writeString(room.anchors(), copies.getFirst() + "\n");
        assertThat(room.verify()).isEqualTo(new Verdict.Intact(8, 8));
        room.open().close();
        assertThat(Files.readAllLines(room.anchors())).isEqualTo(copies);
    }

    @Test
    void a_broken_log_is_not_written_to() throws IOException {
        room.write(6);
        room.tamper(1, lines -> lines.set(0, lines.getFirst().replace("anna", "carl")));
        assertThatThrownBy(room::open)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is broken and not written to: record 1 (audit-000000000001.log line 1)");
    }

    @Test
    void nothing_follows_a_write_that_failed_until_the_log_is_opened_again() throws IOException {
        try (AuditLog log = room.open()) {
            log.append(NOON, "NOTE", "anna", "first");
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> log.append(NOON, "NOTE", "anna", "second"))
                    .isInstanceOf(ClosedByInterruptException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThatThrownBy(() -> log.append(NOON, "NOTE", "anna", "third"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("failed before; open it again");
        }
        room.write(1);
        assertThat(room.verify()).isEqualTo(new Verdict.Intact(2, 2));
    }

    @Test
    void one_process_at_a_time_has_a_log_open() throws IOException {
        try (AuditLog log = room.open()) {
            log.append(NOON, "NOTE", "anna", "first");
            assertThatThrownBy(room::open).isInstanceOf(IOException.class).hasMessageContaining("is open elsewhere");
        }
    }

    @Test
    void a_record_without_kind_or_actor_or_with_too_much_text_is_refused() throws IOException {
        try (AuditLog log = room.open()) {
            assertThatThrownBy(() -> log.append(NOON, "note", "anna", "x"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> log.append(NOON, "NOTE", " ", "x")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> log.append(NOON, "NOTE", "anna", "x".repeat(AuditRecord.TEXT_CHARACTERS_MAX + 1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(log.append(NOON, "NOTE", "anna", "x".repeat(AuditRecord.TEXT_CHARACTERS_MAX)))
                    .isEqualTo(1);
        }
        assertThat(room.verify()).isEqualTo(new Verdict.Intact(1, 1));
    }

    @Test
    void the_merkle_root_is_that_of_rfc_6962() {
        assertThat(MerkleTree.root(List.of(new byte[0])))
                .asHexString()
                .isEqualToIgnoringCase("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        byte[] one = {1};
        byte[] two = {2};
        assertThat(MerkleTree.root(List.of(one, two))).isNotEqualTo(MerkleTree.root(List.of(two, one)));
        assertThat(MerkleTree.root(List.of(one, two, two))).isNotEqualTo(MerkleTree.root(List.of(one, two)));
    }

    @Test
    void a_key_that_is_not_there_or_none_is_named_with_its_file() throws IOException {
        Path file = folder.resolve("other.key");
        assertThatThrownBy(() -> AuditKey.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other.key is not there; give its path, or create a key");
        Files.write(file, "no key".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> AuditKey.read(file))
                .hasMessageContaining("should be PEM with the label 'PRIVATE KEY'");
        Path open = folder.resolve("audit.pub");
        assertThatThrownBy(() -> AuditKey.read(open)).hasMessageContaining("should be PEM with the label");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n!!!\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> AuditKey.read(file)).hasMessageContaining("is not Base64");
        assertThatThrownBy(() -> AuditKey.create(folder.resolve("audit.key"), folder.resolve("x.pub")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_private_key_is_read_again_unless_others_may_read_it_too() throws IOException {
        Path file = folder.resolve("audit.key");
        AuditKey again = AuditKey.read(file);
        assertThat(again.sign("x")).isEqualTo(room.key().sign("x"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> AuditKey.read(file)).hasMessageContaining("may be read by others");
    }
}
