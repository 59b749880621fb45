package org.tandem.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.database.DatabaseServer;
import org.tandem.database.EmbeddedSettings;
import org.tandem.database.Pool;

/// The proof and the rebuild, on the ledger of a machine that has stopped.
@Tag("slow")
class LedgerVerbsTest {
    @TempDir
    static Path data;

    @BeforeAll
    static void pay() {
        try (LiveNetwork _ = new LiveNetwork(data)) {
            for (int i = 0; i < 3; i++) {
                assertThat(run("pay --from MNMBBY20 --to VLGTRU20 --amount 100.00 --yes")
                                .code())
                        .isEqualTo(Tandem.DONE);
            }
        }
    }

    private static Ran run(String line) {
        return Ran.of((line + " --data " + data).split(" "));
    }

    @Test
    void a_sound_ledger_is_proved_from_the_log_upwards() throws IOException {
        Ran ran = run("ledger verify");

        assertThat(ran.out())
                .containsPattern("yes +log +\\d+ messages replayed from the beginning; no invariant broke")
                .containsPattern("yes +journal +\\d+ steps, each what the log leads to, byte for byte")
                .containsPattern("yes +state +hash [0-9a-f]{16} at event \\d+")
                .containsPattern("yes +balances +PostgreSQL has the engine's \\d+ accounts")
                .containsPattern("yes +postings ")
                .containsPattern("yes +trial balance +BYN: issued ")
                .containsPattern("yes +trial balance +RUB: issued ")
                .containsPattern("yes +tables +\\d+ tables have the digests")
                .endsWith("ledger verified: yes\n");
        assertThat(ran.code()).isEqualTo(Tandem.DONE);

        JsonNode proof =
                new ObjectMapper().readTree(run("ledger verify --quick --json").out());
        assertThat(proof.path("verified").asBoolean()).isTrue();
        assertThat(proof.path("comparisons").findValuesAsText("what"))
                .contains("state")
                .doesNotContain("tables");
    }

    @Test
    void rows_that_somebody_changed_are_found_and_a_rebuild_mends_them() {
        tamper("UPDATE ledger.account SET posted_minor = posted_minor + 1 WHERE posted_minor > 0");
        Ran found = run("ledger verify");
        assertThat(found.out())
                .containsPattern("NO +balances +.*the engine has")
                .containsPattern("NO +postings ")
                .containsPattern("NO +trial balance ")
                .containsPattern("NO +tables +not what the journal makes: .*account.*ledger rebuild")
                .endsWith("ledger verified: no\n");
        assertThat(found.code()).isEqualTo(Tandem.NO);

        Ran rebuilt = run("ledger rebuild");
        assertThat(rebuilt.out()).containsPattern("made anew from \\d+ events in .*; the books balance");
        assertThat(rebuilt.code()).isEqualTo(Tandem.DONE);
        assertThat(run("ledger verify").out()).endsWith("ledger verified: yes\n");
    }

    @Test
    void a_journal_that_is_not_what_the_log_leads_to_is_found(@TempDir Path copy) throws IOException {
        copy(data.resolve("node"), copy.resolve("node"));
        try (Stream<Path> files = Files.walk(copy.resolve("node"));
                RandomAccessFile steps = new RandomAccessFile(
                        files.filter(it -> it.toString().endsWith(".steps"))
                                .findFirst()
                                .orElseThrow()
                                .toFile(),
                        "rw")) {
            steps.seek(100);
            int there = steps.read();
            steps.seek(100);
            steps.write(there ^ 1);
        }
        Ran ran = Ran.of("ledger", "verify", "--data", copy.toString());

        assertThat(ran.out()).containsPattern("NO +log and journal ").endsWith("ledger verified: no\n");
        assertThat(ran.code()).isEqualTo(Tandem.NO);
    }

    private static void tamper(String sql) {
        try (DatabaseServer server = DatabaseServer.embedded(EmbeddedSettings.persistent(data.resolve("postgres")));
                Pool pool = Pool.open(server.address(), "tamper", 1)) {
            assertThat(pool.jdbi().<Integer, RuntimeException>withHandle(it -> it.execute(sql)))
                    .isPositive();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
