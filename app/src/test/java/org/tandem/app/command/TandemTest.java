package org.tandem.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TandemTest {
    @Test
    void a_good_network_file_passes() {
        assertThat(Tandem.run(List.of("network", "check", "../networks/byn-rub")))
                .isEqualTo(Tandem.DONE);
        assertThat(Tandem.run(List.of("network", "check", "../networks/three-currencies/network.yaml")))
                .isEqualTo(Tandem.DONE);
    }

    @Test
    void a_file_with_mistakes_is_a_no(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("network.yaml"), "name: x\n");

        assertThat(Tandem.run(List.of("network", "check", file.toString()))).isEqualTo(Tandem.NO);
    }

    @Test
    void a_file_that_is_not_there_is_said_plainly() {
        assertThat(Tandem.run(List.of("network", "check", "nowhere.yaml"))).isEqualTo(Tandem.UNREACHABLE);
    }

    @Test
    void wrong_usage_is_its_own_exit_code() {
        assertThat(Tandem.run(List.of())).isEqualTo(Tandem.WRONG_USAGE);
        assertThat(Tandem.run(List.of("dance"))).isEqualTo(Tandem.WRONG_USAGE);
        assertThat(Tandem.run(List.of("network"))).isEqualTo(Tandem.WRONG_USAGE);
    }

    @Test
    void a_machine_is_not_started_for_wrong_usage_or_without_its_network(@TempDir Path folder) {
        assertThat(Tandem.run(List.of("demo", "--payments", "-1"))).isEqualTo(Tandem.WRONG_USAGE);
        assertThat(Tandem.run(List.of("demo", "--rate", "0"))).isEqualTo(Tandem.WRONG_USAGE);
        assertThat(Tandem.run(List.of("start", "--data", folder.resolve("a").toString())))
                .isEqualTo(Tandem.UNREACHABLE);
        assertThat(Tandem.run(List.of("demo", "--network", "nowhere", "--data", folder.toString())))
                .isEqualTo(Tandem.UNREACHABLE);
        assertThat(Tandem.run(List.of(
                        "start", "--network", "../networks/byn-rub", "--database", "mysql://x", "--data",
                        folder.toString())))
                .isEqualTo(Tandem.UNREACHABLE);
    }

    @Test
    void every_verb_has_help() {
        assertThat(Tandem.run(List.of("start", "--help"))).isEqualTo(Tandem.DONE);
        assertThat(Tandem.run(List.of("demo", "--help"))).isEqualTo(Tandem.DONE);
        assertThat(Tandem.run(List.of("version", "--help"))).isEqualTo(Tandem.DONE);
        assertThat(Tandem.run(List.of("network", "--help"))).isEqualTo(Tandem.DONE);
        assertThat(Tandem.run(List.of("network", "check", "--help"))).isEqualTo(Tandem.DONE);
        assertThat(Tandem.run(List.of("version"))).isEqualTo(Tandem.DONE);
    }
}
