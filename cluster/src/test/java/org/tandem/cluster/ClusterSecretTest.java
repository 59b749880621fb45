package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aeron.archive.client.AeronArchive;
import io.aeron.cluster.client.AeronCluster;
import io.aeron.security.AuthenticationException;
import io.aeron.security.CredentialsSupplier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who has no secret gets no session: against a real member that listens on UDP.
class ClusterSecretTest {
    /// A refusal that is late on a busy machine is a refusal all the same.
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    private Path directory;

    private final Listener listener = new Listener();

    @Test
    @Tag("slow")
    void only_who_has_the_secret_gets_a_session_with_cluster_or_archive() throws Exception {
        NodeConfig member = member(secret("cluster.secret"));
        try (ClusterNode node = ClusterNode.open(member, listener)) {
            String driver = Components.aeronDirectory(member.directory());

            assertThatThrownBy(() -> connect(member.withSecretFile(secret("other.secret"))))
                    .isInstanceOf(NodeNotStarted.class)
                    .hasMessageContaining("its cluster.secret is not the members'");
            assertThatThrownBy(() -> AeronCluster.connect(new AeronCluster.Context()
                            .aeronDirectoryName(driver)
                            .messageTimeoutNs(PATIENCE_NANOS)
                            .ingressChannel("aeron:udp")
                            .ingressEndpoints(Ports.ingress(Ports.members(member)))
                            .egressChannel(Components.anyPortOf("localhost"))))
                    .as("over UDP")
                    .isInstanceOf(AuthenticationException.class);
            assertThatThrownBy(() -> AeronCluster.connect(new AeronCluster.Context()
                            .aeronDirectoryName(driver)
                            .messageTimeoutNs(PATIENCE_NANOS)
                            .credentialsSupplier(password("the right word of another system"))
                            .ingressChannel("aeron:ipc")
                            .egressChannel("aeron:ipc")))
                    .as("over shared memory")
                    .isInstanceOf(AuthenticationException.class);
            assertThatThrownBy(() -> AeronArchive.connect(new AeronArchive.Context()
                            .aeronDirectoryName(driver)
                            .messageTimeoutNs(PATIENCE_NANOS)
                            .controlRequestChannel("aeron:ipc")
                            .controlResponseChannel("aeron:ipc")))
                    .as("the archive")
                    .hasMessageContaining("authenticat");
            try (ClusterClient own = node.connect()) {
                assertThat(Traffic.untilAnswered(
                                own, Traffic.opening(Traffic.nowNanos(), 1_000).getFirst()))
                        .isNotNull();
            }
            connect(member);
        }
    }

    @Test
    void members_without_a_secret_do_not_start() {
        NodeConfig config =
                NodeConfig.small(directory.resolve("node")).withMembers(List.of("localhost", "a", "b"), 0, 20_110);

        assertThatThrownBy(() -> ClusterNode.open(config, listener))
                .isInstanceOf(NodeNotStarted.class)
                .hasMessageContaining("share a secret");
        assertThatThrownBy(() -> ClusterSecret.read(directory.resolve("none")))
                .isInstanceOf(NodeNotStarted.class)
                .hasMessageContaining("copy the one of the other members");
    }

    @Test
    void a_secret_is_its_owners_alone_and_written_once() throws Exception {
        Path file = secret("cluster.secret");
        String first = Files.readString(file);
        ClusterSecret.create(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).isEqualTo(first).hasSizeGreaterThan(64);
        assertThat(ClusterSecret.read(file).toString()).doesNotContain(first.strip());

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> ClusterSecret.read(file))
                .isInstanceOf(NodeNotStarted.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void what_is_no_secret_is_refused_without_being_told() throws Exception {
        Path file = secret("cluster.secret");
        Files.writeString(file, "hunter2");

        assertThatThrownBy(() -> ClusterSecret.read(file))
                .isInstanceOf(NodeNotStarted.class)
                .hasMessageContaining("32 bytes or more are expected")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    private void connect(NodeConfig as) throws Exception {
        Path own = Files.createTempDirectory(directory, "client");
        List<NodeConfig> here = List.of(as);
        try (ClusterConnection connection = ClusterConnection.open(
                        own, "localhost", here, ClusterConnection.journal(here, listener), listener);
                ClusterClient client = connection.connect()) {
            assertThat(client.inFlight()).isZero();
        }
    }

    private NodeConfig member(Path secret) throws Exception {
        return NodeConfig.small(directory.resolve("node"))
                .withMembers(List.of("localhost"), 0, MemberProcess.freePorts(Ports.PER_MEMBER))
                .withSecretFile(secret);
    }

    private Path secret(String name) throws Exception {
        Path file = directory.resolve(name);
        ClusterSecret.create(file);
        return file;
    }

    private static CredentialsSupplier password(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return new CredentialsSupplier() {
            @Override
            public byte[] encodedCredentials() {
                return bytes;
            }

            @Override
            public byte[] onChallenge(byte[] challenge) {
                return bytes;
            }
        };
    }
}
