package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.cluster.journal.Journal;
import org.tandem.domain.event.Step;

/// A way in from a process that is no member, here in the same process but by network and files only.
@Tag("slow")
class ClusterConnectionTest {
    @TempDir
    Path directory;

    private final Listener listener = new Listener();

    @Test
    void commands_are_answered_and_a_member_that_goes_and_comes_is_ridden_over() throws Exception {
        Path secret = directory.resolve(ClusterSecret.FILE);
        ClusterSecret.create(secret);
        NodeConfig config = NodeConfig.small(directory.resolve("node"))
                .withMembers(List.of("localhost"), 0, MemberProcess.freePorts(Ports.PER_MEMBER))
                .withSecretFile(secret);
        Journal journal = ClusterConnection.journal(List.of(config), listener);
        ClusterNode node = ClusterNode.open(config, listener);
        try (ClusterConnection connection = open(config, journal);
                ClusterClient client = connection.connect()) {
            assertThatThrownBy(() -> open(config, journal))
                    .isInstanceOf(NodeNotStarted.class)
                    .hasMessageContaining("is in use by process");
            Pay.open(client);
            Pay.payments(client, 1, 20);
            node.close();
            var reserved = client.submit(Traffic.payment(21, Traffic.nowNanos()));
            node = ClusterNode.open(config, listener);
            // Given to nobody, and answered all the same once somebody is there; a session that has to be made anew may
            // take longer than one answer may: then it is given again.
            Step step = reserved.handle((it, _) -> it).join();
            if (step == null) {
                step = Traffic.untilAnswered(client, Traffic.payment(21, Traffic.nowNanos()));
            }
            assertThat(step).isNotNull();
            Step settled = Traffic.untilAnswered(client, Traffic.acceptance(21));
            assertThat(Traffic.isSettled(settled)).as("%s", settled).isTrue();
        } finally {
            node.close();
        }
        assertThat(listener.broken).isEmpty();
    }

    private ClusterConnection open(NodeConfig config, Journal journal) {
        return ClusterConnection.open(directory.resolve("connection"), "localhost", List.of(config), journal, listener);
    }
}
