package org.tandem.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.app.machine.Machine;
import org.tandem.app.machine.TestMachine;

@Tag("slow")
class WatchedMachineTest {
    /// A machine starts its own PostgreSQL itself; the process of its own is watched only where it is one.
    private static final Set<Metric> NOT_OF_A_MACHINE = EnumSet.of(Metric.DATABASE_RUNS);

    @TempDir
    private Path data;

    @Test
    void a_machine_counts_everything_there_is() throws Exception {
        try (Machine machine = TestMachine.start(data);
                HttpClient http = HttpClient.newHttpClient()) {
            TestMachine.await(
                    "ready",
                    () -> get(http, machine.metrics().resolve("/health/ready")).equals("ready\n"));

            String metrics = get(http, machine.metrics().resolve("/metrics"));

            for (Metric metric : EnumSet.complementOf(EnumSet.copyOf(NOT_OF_A_MACHINE))) {
                assertThat(metrics).contains("# TYPE " + metric.family() + " ");
            }
            assertThat(metrics)
                    .contains("tandem_node_role{role=\"leader\"} 1.0", "tandem_ready 1.0", "tandem_books_balanced 1.0")
                    .containsPattern("tandem_node_log_written_bytes_total [1-9]")
                    .containsPattern("tandem_node_log_write_seconds_total [0-9.E-]*[1-9]")
                    .containsPattern("tandem_node_applied_position_bytes [1-9]")
                    .containsPattern(
                            "tandem_commands_total\\{command=\"FoundNetwork\",outcome=\"applied\",reason=\"\"} 1");
        }
    }

    private static String get(HttpClient http, URI uri) {
        try {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
