package org.tandem.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.app.machine.CannotStart;
import org.tandem.cluster.NodeConfig;

class ClusterFileTest {
    @TempDir
    Path folder;

    private ClusterFile trial;

    @BeforeEach
    void write() {
        trial = ClusterFile.trial(folder.toAbsolutePath().normalize(), 3, 20_000, 8443, 8080, 5432);
        trial.write();
    }

    @Test
    void what_was_written_is_read() {
        assertThat(ClusterFile.read(folder)).isEqualTo(trial);
    }

    @Test
    void members_of_one_host_share_everything_but_their_number_and_directory() {
        NodeConfig one = trial.node(1);
        assertThat(one.memberId()).isEqualTo(1);
        assertThat(one.directory()).isEqualTo(trial.data().resolve("node-1"));
        assertThat(one.hosts()).isEqualTo(trial.node(2).hosts()).hasSize(3);
        assertThat(one.portBase()).isEqualTo(trial.node(2).portBase());
        assertThat(trial.nodesHere()).extracting(NodeConfig::memberId).containsExactly(0, 1, 2);
    }

    @Test
    void every_part_is_started_in_the_order_of_who_needs_whom() {
        assertThat(Part.all(trial))
                .extracting(Part::name)
                .containsExactly("database", "node-0", "node-1", "node-2", "projector", "gateway", "console");
    }

    @Test
    void a_missing_file_says_how_to_make_one() {
        Path empty = folder.resolve("empty");
        assertThatThrownBy(() -> ClusterFile.read(empty))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("./tandem cluster up --data " + empty);
    }

    @Test
    void every_mistake_is_told_at_once() throws Exception {
        change("memberPorts: 20000", "memberPorts: many");
        change("console: {port: 8080}", "console: {gate: 8080}");
        assertThatThrownBy(() -> ClusterFile.read(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("'many'")
                .hasMessageContaining("gate");
    }

    @Test
    void two_members_are_no_cluster() throws Exception {
        change("  - {host: localhost, directory: node-2}\n", "");
        change("journals: [0, 1, 2]", "journals: [0, 1]");
        assertThatThrownBy(() -> ClusterFile.read(folder))
                .hasMessageContaining("a cluster has 1, 3, 5 or 7 members, not 2");
    }

    @Test
    void journals_are_of_members_that_there_are() throws Exception {
        change("journals: [0, 1, 2]", "journals: [3]");
        assertThatThrownBy(() -> ClusterFile.read(folder))
                .hasMessageContaining("journals names member 3; the members are 0 to 2");
        assertThatThrownBy(() -> new ClusterFile(
                        folder, trial.members(), 20_000, trial.log(), "a", List.of(), "", "b", 1, "c", 2, 3, 0))
                .hasMessageContaining("at least one member");
    }

    @Test
    void what_no_member_can_have_is_refused_when_the_file_is_read() throws Exception {
        change("keepHours: 72", "keepHours: 87601");
        assertThatThrownBy(() -> ClusterFile.read(folder)).hasMessageContaining("keepHours is at most 87600");
        change("keepHours: 87601", "keepHours: 87600");
        change("memberPorts: 20000", "memberPorts: 65530");
        assertThatThrownBy(() -> ClusterFile.read(folder))
                .hasMessageContaining(ClusterFile.NAME)
                .hasMessageContaining("ports end at 65535, and one would be 65544");
        change("memberPorts: 65530", "memberPorts: 4294967295");
        assertThatThrownBy(() -> ClusterFile.read(folder)).hasMessageContaining("found '4294967295'");
        change("memberPorts: 4294967295", "memberPorts: 20000");
        change("fileMegabytes: 64", "fileMegabytes: 2048");
        assertThatThrownBy(() -> ClusterFile.read(folder))
                .hasMessageContaining("powers of two from 1 to 1024, not 2048");
        change("fileMegabytes: 2048", "fileMegabytes: 8");
        assertThatThrownBy(() -> ClusterFile.read(folder))
                .hasMessageContaining("a segment length is a power of two from the term length on");
    }

    @Test
    void a_database_that_is_none_is_refused_when_the_file_is_read() throws Exception {
        change("{port: 5432}", "{url: \"postgres://db.example/tandem\", user: tandem}");
        assertThatThrownBy(() -> ClusterFile.read(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(ClusterFile.NAME)
                .hasMessageContaining("expected jdbc:postgresql://host:port/name");
    }

    @Test
    void levels_without_end_are_a_mistake_with_its_place() throws Exception {
        Files.writeString(folder.resolve(ClusterFile.NAME), "[".repeat(100_000));
        assertThatThrownBy(() -> ClusterFile.read(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("1:33: deeper than 32 levels");
    }

    private void change(String from, String to) throws Exception {
        Path file = folder.resolve(ClusterFile.NAME);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
