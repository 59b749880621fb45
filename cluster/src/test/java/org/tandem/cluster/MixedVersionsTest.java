package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.CloseHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// P15: a member whose engine is another refuses the log of the others, whoever leads, and harms nobody.
class MixedVersionsTest {
    private static final int MEMBERS = 3;
    private static final EngineVersion NEXT = new EngineVersion(EngineVersion.CURRENT.number() + 1);

    @TempDir
    Path directory;

    private final List<ClusterNode> nodes = new ArrayList<>();
    private final Listener listener = new Listener();

    @AfterEach
    void close_all() {
        CloseHelper.closeAll(nodes);
    }

    @Test
    void an_engine_has_a_number_that_fits_the_log() {
        assertThatThrownBy(() -> new EngineVersion(0)).hasMessageContaining("from 1 to 255, not 0");
        assertThatThrownBy(() -> new EngineVersion(256)).hasMessageContaining("not 256");
        assertThat(new EngineVersion(255).packed()).isEqualTo(255 << 16);
    }

    @Test
    void a_node_alone_refuses_the_log_of_another_engine_and_the_old_program_still_opens_it() throws Exception {
        NodeConfig config = NodeConfig.small(directory);
        try (ClusterNode node = ClusterNode.open(config, listener);
                ClusterClient client = node.connect()) {
            Pay.open(client);
        }
        assertThatThrownBy(() -> ClusterNode.open(config, NEXT, new Listener()))
                .isInstanceOf(NodeNotStarted.class)
                .hasMessageContaining("this program has engine " + NEXT.number() + " and the log is by another")
                .hasMessageContaining("start this member with the program that the others run");
        ClusterNode.open(config, listener).close();
        assertThat(listener.broken).isEmpty();
    }

    @Test
    @Tag("slow")
    void a_member_of_another_engine_is_refused_and_the_others_go_on() throws Exception {
        int ports = MemberProcess.freePorts(MEMBERS * Ports.PER_MEMBER);
        ClusterSecret.create(directory.resolve(ClusterSecret.FILE));
        for (int member = 0; member < MEMBERS; member++) {
            nodes.add(ClusterNode.open(config(member, ports), listener));
        }
        try (ClusterClient client = nodes.getFirst().connect()) {
            Pay.open(client);
            ClusterNode follower = nodes.stream()
                    .skip(1)
                    .filter(it -> !it.isLeading())
                    .findFirst()
                    .orElseThrow();
            int member = nodes.indexOf(follower);
            follower.close();

            // It hears of the log from the others, before or after it is up itself.
            String refusal = "this program has engine " + NEXT.number() + " and the log is by another";
            Listener other = new Listener();
            try (ClusterNode _ = ClusterNode.open(config(member, ports), NEXT, other)) {
                Pay.await(() -> !other.broken.isEmpty());
                assertThat(other.broken.getFirst()).hasMessageContaining(refusal);
            } catch (NodeNotStarted beforeItWasUp) {
                assertThat(beforeItWasUp).hasMessageContaining(refusal);
            }
            Pay.payments(client, 1, 10);

            ClusterNode back = ClusterNode.open(config(member, ports), listener);
            nodes.set(member, back);
            Pay.await(() ->
                    back.journal().endPosition() == nodes.getFirst().journal().endPosition());
        }
        assertThat(listener.broken).isEmpty();
    }

    private NodeConfig config(int member, int ports) {
        return NodeConfig.small(directory.resolve("member" + member))
                .withMembers(List.of("localhost", "localhost", "localhost"), member, ports)
                .withSecretFile(directory.resolve(ClusterSecret.FILE));
    }
}
