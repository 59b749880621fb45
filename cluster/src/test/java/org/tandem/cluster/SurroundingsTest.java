package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Step;
import org.tandem.domain.payment.Reason;

/// P18: what a node does when directory, ports or disk are not what it needs.
class SurroundingsTest {
    private static final int MEBIBYTE = 1024 * 1024;

    @TempDir
    Path directory;

    private final Listener listener = new Listener();

    @Test
    void a_second_node_on_the_same_directory_is_told_who_has_it() {
        try (ClusterNode node = ClusterNode.open(config(), listener)) {
            assertThat(node.isLeading()).isTrue();
            assertThatThrownBy(() -> ClusterNode.open(config(), listener))
                    .isInstanceOf(NodeNotStarted.class)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid());
            assertThatThrownBy(() -> ClusterNode.verify(config())).isInstanceOf(NodeNotStarted.class);
        }
    }

    @Test
    void a_directory_that_is_a_file_is_refused_with_a_clear_text() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "no directory");
        assertThatThrownBy(() -> ClusterNode.open(NodeConfig.small(file), listener))
                .isInstanceOf(NodeNotStarted.class)
                .hasMessageContaining("cannot be read and written");
    }

    @Test
    void a_directory_without_permission_is_refused_with_a_clear_text() throws Exception {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may read and write everything");
        Path closed = Files.createDirectory(
                directory.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
        assertThatThrownBy(() -> ClusterNode.open(NodeConfig.small(closed), listener))
                .isInstanceOf(NodeNotStarted.class)
                .hasMessageContaining("cannot be read and written");
    }

    @Test
    void a_port_that_is_taken_is_named_and_the_directory_is_free_again() throws Exception {
        try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getByName("localhost"))) {
            NodeConfig config = config().withMembers(List.of("localhost"), 0, taken.getLocalPort());
            assertThatThrownBy(() -> ClusterNode.open(config, listener))
                    .isInstanceOf(NodeNotStarted.class)
                    .hasMessageContaining("the UDP address localhost:" + taken.getLocalPort() + " cannot be had");
        }
        ClusterNode.open(config(), listener).close();
    }

    @Test
    void new_payments_are_refused_when_the_disk_is_almost_full_and_what_is_under_way_goes_on() throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(mount(disk), "a file system of a few MiB cannot be mounted here");
        NodeConfig config = NodeConfig.small(disk).withFreeSpaceMinBytes(32 * MEBIBYTE);
        try (ClusterNode node = ClusterNode.open(config, listener);
                ClusterClient client = node.connect()) {
            Pay.open(client);
            Step reserved = Pay.answer(client, Traffic.payment(1, Traffic.nowNanos()));
            assertThat(reserved.outcome()).isInstanceOf(Outcome.Applied.class);
            Files.write(disk.resolve("filler"), new byte[40 * MEBIBYTE]);
            Pay.await(() -> isRefusedForSpace(client));
            Step settled = Pay.answer(client, Traffic.acceptance(1));
            assertThat(settled.events().getFirst().event()).isInstanceOf(Event.PaymentSettled.class);
            Files.delete(disk.resolve("filler"));
            Pay.await(() -> !isRefusedForSpace(client));
        } finally {
            assertThat(run("umount", disk.toString())).isTrue();
        }
        assertThat(listener.broken).isEmpty();
    }

    @Test
    void a_node_whose_disk_is_full_ends_says_so_and_comes_back_with_room() throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(mount(disk), "a file system of a few MiB cannot be mounted here");
        NodeConfig config = NodeConfig.small(disk).withFreeSpaceMinBytes(32 * MEBIBYTE);
        Path filler = disk.resolve("filler");
        try {
            try (ClusterNode node = ClusterNode.open(config, listener);
                    ClusterClient client = node.connect()) {
                Pay.open(client);
                Pay.payments(client, 1, 10);
                // Not the last byte: whether Aeron or the node sees it first is another matter, see the drill.
                long spare = config.freeSpaceFloorBytes() / 2;
                Files.write(filler, new byte[Math.toIntExact(disk.toFile().getUsableSpace() - spare)]);
                Pay.await(() -> !listener.broken.isEmpty());
            }
            assertThat(listener.broken.getFirst())
                    .isInstanceOf(DiskFull.class)
                    .hasMessageContaining("make room and start it again");
            assertThatThrownBy(() -> ClusterNode.open(config, listener))
                    .isInstanceOf(NodeNotStarted.class)
                    .hasMessageContaining("the disk of " + disk + " is full");
            Files.delete(filler);
            ClusterNode.open(config, new Listener()).close();
            assertThat(ClusterNode.verify(config).accounts()).isNotEmpty();
        } finally {
            assertThat(run("umount", "--lazy", disk.toString())).isTrue();
        }
    }

    @Test
    void the_threshold_holds_from_the_start() throws Exception {
        try (ClusterNode node = ClusterNode.open(config().withFreeSpaceMinBytes(Long.MAX_VALUE), listener);
                ClusterClient client = node.connect()) {
            assertThat(isRefusedForSpace(client)).isTrue();
        }
    }

    private NodeConfig config() {
        return NodeConfig.small(directory);
    }

    /// Asks with always the same payment: when there is space, it is there or known already.
    private static boolean isRefusedForSpace(ClusterClient client) {
        return client.submit(Traffic.payment(4711, Traffic.nowNanos()))
                .orTimeout(60, TimeUnit.SECONDS)
                .join()
                .outcome()
                .equals(new Outcome.Refused(Reason.ED06, "the disk is almost full"));
    }

    private static boolean mount(Path disk) throws InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "size=64m", "tandem-test", disk.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
