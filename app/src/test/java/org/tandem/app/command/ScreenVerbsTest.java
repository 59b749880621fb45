package org.tandem.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.screening.audit.AuditKey;
import org.tandem.screening.audit.AuditLog;

/// Screening from the command line, with lists of its own. The names are made up.
class ScreenVerbsTest {
    @TempDir
    Path folder;

    private Path lists;

    @BeforeEach
    void a_folder_with_a_list() throws IOException {
        lists = Files.createDirectory(folder.resolve("lists"));
        Files.writeString(lists.resolve("desk.list.json"), """
                {"published": "2026-02-01", "entries": [
                  {"id": "D-1", "type": "PERSON", "name": "Zubrovka Quillfeather", "births": ["1957-11-03"]}
                ]}
                """);
    }

    @Test
    void explains_an_alert_as_text_and_says_no() {
        Ran ran = Ran.of("screen", "name", "Zubrovka Quilfeather", "--type", "person", "--lists", lists.toString());

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(Tandem.NO);
        assertThat(ran.out()).contains("ALERT 1 entry", "D-1", "quilfeather ~ quillfeather", "EQUAL");
    }

    @Test
    void explains_an_alert_as_json() {
        Ran ran = Ran.of(
                "screen", "name", "Zubrovka Quillfeather", "--born", "1957", "--lists", lists.toString(), "--json");

        assertThat(ran.code()).isEqualTo(Tandem.NO);
        assertThat(ran.out())
                .contains("\"verdict\":\"ALERT\"", "\"entry\":\"D-1\"", "\"fact\":\"BIRTH\"", "\"effect\":300");
    }

    @Test
    void a_name_on_no_list_is_clear() {
        Ran ran = Ran.of("screen", "name", "Marmalade Thistledown", "--lists", lists.toString());

        assertThat(ran.code()).isEqualTo(Tandem.DONE);
        assertThat(ran.out()).isEqualTo("CLEAR" + System.lineSeparator());
    }

    @Test
    void a_text_that_cannot_be_screened_is_not_clear() {
        Ran ran = Ran.of("screen", "name", "...", "--lists", lists.toString());

        assertThat(ran.code()).isEqualTo(Tandem.NO);
        assertThat(ran.out()).startsWith("UNSCREENABLE");
    }

    @Test
    void a_list_that_cannot_be_read_says_so_and_clears_nothing() throws IOException {
        Files.writeString(lists.resolve("desk.list.json"), "{\"published\": \"2026-02-01\", \"entries\": [");

        Ran ran = Ran.of("screen", "name", "Marmalade Thistledown", "--lists", lists.toString());

        assertThat(ran.code()).isEqualTo(Tandem.UNREACHABLE);
        assertThat(ran.err()).startsWith("tandem: ").contains("desk.list.json");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_folder_without_lists_says_so() {
        Ran ran = Ran.of(
                "screen",
                "name",
                "Marmalade Thistledown",
                "--lists",
                folder.resolve("none").toString());

        assertThat(ran.code()).isEqualTo(Tandem.UNREACHABLE);
        assertThat(ran.err()).startsWith("tandem: ").contains("none");
    }

    @Test
    void an_unknown_type_is_wrong_usage() {
        Ran ran = Ran.of("screen", "name", "Marmalade", "--type", "ghost", "--lists", lists.toString());

        assertThat(ran.code()).isEqualTo(Tandem.WRONG_USAGE);
        assertThat(ran.err()).contains("ghost");
    }

    @Test
    void writes_the_pairs_it_read_with_a_score_and_whether_they_match() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), """
                name1,name2,schema
                Zubrovka Quillfeather,Quillfeather Zubrovka,Person
                Zubrovka Quillfeather,Marmalade Thistledown,Person
                """);
        Path answer = folder.resolve("scored.csv");

        Ran ran = Ran.of("screen", "pairs", pairs.toString(), "--out", answer.toString());

        assertThat(ran.code()).isEqualTo(Tandem.DONE);
        assertThat(ran.err()).contains("2 pairs");
        assertThat(Files.readAllLines(answer))
                .containsExactly(
                        "name1,name2,schema,score,match",
                        "Zubrovka Quillfeather,Quillfeather Zubrovka,Person,1.0000,true",
                        "Zubrovka Quillfeather,Marmalade Thistledown,Person,0.0000,false");
    }

    @Test
    void says_which_column_a_file_of_pairs_lacks() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), "name1,other\na,b\n");

        Ran ran = Ran.of("screen", "pairs", pairs.toString());

        assertThat(ran.code()).isEqualTo(Tandem.NO);
        assertThat(ran.err()).contains("name2");
    }

    @Test
    void gives_each_row_of_a_batch_a_verdict_and_sums_up() throws IOException {
        Path people = Files.writeString(folder.resolve("people.csv"), """
                full_name,date_of_birth
                Zubrovka Quillfeather,1957-11-03
                Zubrovka Quillfeather,1990-01-01
                Marmalade Thistledown,
                """);

        Ran ran = Ran.of("screen", "batch", people.toString(), "--lists", lists.toString(), "--use", "birth-date");

        assertThat(ran.code()).isEqualTo(Tandem.DONE);
        assertThat(ran.out().lines())
                .startsWith("verdict,best_score,list_entry")
                .anyMatch(line -> line.startsWith("ALERT,1.0000,") && line.endsWith(":D-1"))
                .last()
                .isEqualTo("CLEAR,,");
        assertThat(ran.err()).contains("3 rows, ", " alerts (", " names/s, p50 ", " us, p99 ");
    }

    @Test
    void finds_an_audit_log_intact_or_says_where_it_is_not() throws IOException {
        Path log = folder.resolve("audit");
        Path anchors = folder.resolve("anchors.log");
        Path key = folder.resolve("audit.pub");
        AuditKey pair = AuditKey.create(folder.resolve("audit.key"), key);
        try (AuditLog written = AuditLog.open(log, anchors, pair, AuditKey.readPublic(key), AuditLog.Pace.DEFAULT)) {
            written.append(Instant.EPOCH, "LIST_ACTIVATED", "officer.one", "list desk");
            written.append(Instant.EPOCH, "LIST_ACTIVATED", "officer.two", "list other");
        }
        String[] verify = {"audit", "verify", log.toString(), "--key", key.toString(), "--anchors", anchors.toString()};

        assertThat(Ran.of(verify))
                .isEqualTo(
                        new Ran(Tandem.DONE, "intact: 2 records, 2 under a signed root" + System.lineSeparator(), ""));

        try (var files = Files.list(log)) {
            Path file = files.filter(it -> it.toString().contains("audit"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, Files.readString(file).replace("list desk", "list mask"));
        }
        Ran ran = Ran.of(verify);
        assertThat(ran.code()).isEqualTo(Tandem.NO);
        assertThat(ran.out()).startsWith("broken: record 1");
    }

    @Test
    void an_audit_log_that_is_not_there_is_not_intact() {
        Ran ran = Ran.of("audit", "verify", folder.resolve("gone").toString(), "--key", "k", "--anchors", "a");

        assertThat(ran.code()).isEqualTo(Tandem.UNREACHABLE);
        assertThat(ran.err()).contains("gone");
    }
}
