package org.tandem.screening.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every way to change a log of 10 records in one file and 5 in another, with roots after 4, 8, 12 and 15, is found, at
/// the first place that is wrong.
class TamperTest {
    @TempDir
    Path folder;

    private AuditRoom room;

    @BeforeEach
    void write() throws IOException {
        room = new AuditRoom(folder);
        room.write(15);
        assertThat(room.verify()).isEqualTo(new Verdict.Intact(15, 15));
    }

    private void broken(long position, String expected, String found) throws IOException {
        assertThat(room.verify()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.position()).isEqualTo(position);
            assertThat(broken.expected()).contains(expected);
            assertThat(broken.found()).contains(found);
        });
    }

    @Test
    void a_changed_record() throws IOException {
        room.tamper(1, lines -> lines.set(2, lines.get(2).replace("version 2", "version 9")));
        broken(3, "the hash", "");
    }

    @Test
    void a_changed_time() throws IOException {
        room.tamper(1, lines -> lines.set(0, lines.getFirst().replace("12:00:00", "11:00:00")));
        broken(1, "the hash", "");
    }

    @Test
    void a_changed_hash() throws IOException {
        room.tamper(
                1, lines -> lines.set(1, lines.get(1).substring(0, lines.get(1).length() - 64) + "0".repeat(64)));
        broken(2, "the hash", "0000");
    }

    @Test
    void a_changed_record_with_every_hash_made_to_fit() throws IOException {
        room.tamper(1, lines -> {
            lines.set(0, lines.getFirst().replace("version 0", "version 9"));
            AuditRoom.rechain(lines);
        });
        broken(5, "a root of the records before it", "a root of other records");
    }

    @Test
    void a_removed_record() throws IOException {
        room.tamper(1, lines -> lines.remove(1));
        broken(2, "position 2", "position 3");
    }

    @Test
    void a_removed_record_with_every_hash_made_to_fit() throws IOException {
        room.tamper(1, lines -> {
            lines.remove(1);
            AuditRoom.rechain(lines);
        });
        broken(4, "a root over the records 1 to 3", "a root over 1 to 4");
    }

    @Test
    void two_records_in_other_order() throws IOException {
        room.tamper(1, lines -> Collections.swap(lines, 1, 2));
        broken(2, "position 2", "position 3");
    }

    @Test
    void two_records_in_other_order_with_every_hash_made_to_fit() throws IOException {
        room.tamper(1, lines -> {
            Collections.swap(lines, 1, 2);
            AuditRoom.rechain(lines);
        });
        broken(5, "a root of the records before it", "a root of other records");
    }

    @Test
    void a_record_put_in_twice() throws IOException {
        room.tamper(1, lines -> lines.add(1, lines.getFirst()));
        broken(2, "position 2", "position 1");
    }

    @Test
    void a_record_put_in_with_every_hash_made_to_fit() throws IOException {
        room.tamper(1, lines -> {
            lines.add(1, lines.getFirst().replace("version 0", "version 99"));
            AuditRoom.rechain(lines);
        });
        broken(6, "a root over the records 1 to 5", "a root over 1 to 4");
    }

    @Test
    void a_line_that_is_no_record() throws IOException {
        room.tamper(1, lines -> lines.add(1, "nothing"));
        broken(2, "a record or a signed root", "neither");
    }

    @Test
    void the_end_cut_off_with_its_root() throws IOException {
        room.tamper(11, lines -> lines.subList(3, lines.size()).clear());
        broken(13, "records up to the root that was copied", "the end of the log");
    }

    @Test
    void the_last_file_removed() throws IOException {
        Files.delete(room.file(11));
        broken(11, "records up to the root that was copied", "the end of the log");
    }

    @Test
    void the_first_file_removed() throws IOException {
        Files.delete(room.file(1));
        broken(1, "the file audit-000000000001.log", "this file");
    }

    @Test
    void the_whole_log_removed() throws IOException {
        Files.delete(room.file(1));
        Files.delete(room.file(11));
        broken(1, "records up to the root that was copied", "the end of the log");
    }

    @Test
    void a_removed_root() throws IOException {
        room.tamper(1, lines -> lines.remove(4));
        broken(9, "a root over the records 1 to 8", "a root over 5 to 8");
    }

    @Test
    void the_last_root_removed_so_that_the_end_could_be_rewritten() throws IOException {
        room.tamper(11, lines -> lines.removeLast());
        broken(16, "records up to the root that was copied", "the end of the log");
    }

    @Test
    void roots_signed_anew_with_another_key() throws IOException {
        AuditKey other = AuditKey.create(folder.resolve("other.key"), folder.resolve("other.pub"));
        room.tamper(1, lines -> {
            LogLine.Root root = (LogLine.Root) LogLine.parse(lines.get(4)).orElseThrow();
            lines.set(
                    4,
                    new LogLine.Root(
                                    root.first(),
                                    root.last(),
                                    root.merkle(),
                                    root.chain(),
                                    other.sign(root.statement()))
                            .line());
        });
        broken(5, "a root signed with the audit key", "a signature that is not by it");
    }

    @Test
    void a_signature_of_the_wrong_length() throws IOException {
        room.tamper(
                1, lines -> lines.set(4, lines.get(4).substring(0, lines.get(4).length() - 2)));
        broken(5, "a root signed with the audit key", "a signature that is not by it");
    }

    @Test
    void a_log_rewritten_by_the_holder_of_the_key_is_found_by_the_anchor() throws IOException {
        List<String> copies = Files.readAllLines(room.anchors());
        Files.delete(room.file(1));
        Files.delete(room.file(11));
        Files.delete(room.anchors());
        try (AuditLog log = room.open()) {
            for (int i = 0; i < 15; i++) {
                log.append(AuditRoom.NOON, "LIST_ACTIVATED", "carl", "another story " + i);
            }
        }
        Files.writeString(room.anchors(), String.join("\n", copies) + "\n");
        broken(1, "the root that was copied", "the root S");
    }

    @Test
    void a_changed_anchor() throws IOException {
        List<String> copies = Files.readAllLines(room.anchors());
        copies.set(1, copies.get(1).replaceFirst("\t8\t", "\t9\t"));
        Files.writeString(room.anchors(), String.join("\n", copies) + "\n");
        broken(5, "the root that was copied", "the root S");
    }

    @Test
    void a_lost_anchor() throws IOException {
        Files.delete(room.anchors());
        broken(4, "a copy of the root at 4", "no copy of it");
    }

    @Test
    void bytes_that_are_no_text() throws IOException {
        byte[] bytes = Files.readAllBytes(room.file(1));
        bytes[40] = (byte) 0xff;
        Files.write(room.file(1), bytes);
        assertThat(room.verify()).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void a_carriage_return_or_a_capital_put_in() throws IOException {
        String whole = Files.readString(room.file(1));
        Files.writeString(room.file(1), whole.replaceFirst("\n", "\r\n"));
        broken(1, "the hash", "\r");
        int hash = whole.indexOf('\n') - 64;
        String capitals = whole.substring(hash, hash + 64).toUpperCase(Locale.ROOT);
        Files.writeString(room.file(1), whole.substring(0, hash) + capitals + whole.substring(hash + 64));
        broken(1, "the hash", capitals);
    }

    @Test
    void any_single_byte_changed_anywhere() throws IOException {
        byte[] whole = Files.readAllBytes(room.file(1));
        for (int at = 0; at < whole.length; at += 7) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 1;
            Files.write(room.file(1), bytes);
            assertThat(room.verify()).as("byte %d", at).isInstanceOf(Verdict.Broken.class);
        }
    }
}
