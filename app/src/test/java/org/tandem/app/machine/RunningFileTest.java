package org.tandem.app.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.domain.party.Bic;

class RunningFileTest {
    private static final long NOBODY = Integer.MAX_VALUE;

    @TempDir
    Path data;

    @Test
    void what_was_written_is_read() {
        RunningFile written = running(ProcessHandle.current().pid());
        written.write(data);

        assertThat(RunningFile.read(data)).contains(written);
    }

    @Test
    void a_killed_machines_file_says_that_nothing_runs() {
        running(NOBODY).write(data);

        assertThat(RunningFile.read(data)).isEmpty();
    }

    @Test
    void no_file_says_that_nothing_runs() {
        assertThat(RunningFile.read(data)).isEmpty();
    }

    @Test
    void half_a_file_is_named() throws IOException {
        Files.writeString(data.resolve("running"), "pid=1\n");

        assertThatThrownBy(() -> RunningFile.read(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(data.resolve("running").toString())
                .hasMessageContaining("expected 'network'");
    }

    private static RunningFile running(long pid) {
        return new RunningFile(
                pid,
                "Коридор BYN-RUB",
                Bic.of("TNDMBY20"),
                URI.create("https://localhost:8443"),
                URI.create("http://localhost:8080"),
                "jdbc:postgresql://localhost:5433/tandem",
                "postgres");
    }
}
