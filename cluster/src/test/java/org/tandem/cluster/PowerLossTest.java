package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aeron.protocol.DataHeaderFlyweight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.agrona.BitUtil;
import org.agrona.IoUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.cluster.verify.NotVerified;
import org.tandem.cluster.verify.VerifiedLedger;

/// P12: the newest file of the log, cut, holed and flipped in many places, with the journal gone, which is not forced:
/// the node comes back with what the log was at some earlier moment, or refuses, and never with anything else.
@Tag("slow")
class PowerLossTest {
    private static final int PAYMENTS = 40;
    private static final int SECTOR = 512;
    private static final int PAGE = 4_096;

    @TempDir
    Path directory;

    private final Listener listener = new Listener();
    private final Random random = new Random(12);
    private final Map<Long, Long> hashes = new HashMap<>();
    private NodeConfig whole;
    private NodeConfig hurt;
    private Path log;
    private byte[] bytes;
    private int end;
    private int recovered;
    private int refused;

    @BeforeEach
    void files_as_they_were_while_a_node_ran() throws Exception {
        NodeConfig running = NodeConfig.small(directory.resolve("running"));
        whole = NodeConfig.small(directory.resolve("whole"));
        hurt = NodeConfig.small(directory.resolve("hurt"));
        try (ClusterNode node = ClusterNode.open(running, listener);
                ClusterClient client = node.connect()) {
            Pay.open(client);
            for (int i = 1; i < PAYMENTS; i += 4) {
                Pay.payments(client, i, i + 3);
            }
            copy(running.directory(), whole.directory());
        }
        copy(whole.directory(), hurt.directory());
        log = hurt.archiveDirectory().resolve(Retention.recordings(whole).log() + "-0.rec");
        bytes = Files.readAllBytes(log);
        end = Math.toIntExact(ClusterNode.verify(whole).logPosition());
    }

    @Test
    void cut_at_every_frame_and_a_byte_beside_it_and_anywhere() throws Exception {
        for (int boundary : boundaries()) {
            assertThat(afterCut(boundary)).as("cut at the frame " + boundary).hasValue((long) boundary);
            afterCut(boundary + 1);
            afterCut(Math.max(0, boundary - 1));
        }
        for (int i = 0; i < 100; i++) {
            afterCut(random.nextInt(end));
        }
        assertThat(refused).as("cut inside a sector: it was whole once").isPositive();
        System.out.println("power loss, cut anywhere: " + recovered + " recovered, " + refused + " refused");
    }

    /// What power losses do: the last write arrived in part, and disks write sectors.
    @Test
    void a_last_write_of_which_only_some_sectors_arrived_is_cut_and_never_refused() throws Exception {
        List<Integer> boundaries = boundaries();
        int written = boundaries.get(boundaries.size() - 10);
        for (int cut = written - written % SECTOR + SECTOR; cut < end; cut += SECTOR) {
            assertThat(afterCut(cut)).as("cut at the sector " + cut).isPresent();
        }
        assertThat(recovered).isGreaterThan(2);
    }

    @Test
    void a_sector_that_is_missing_amid_others_is_never_read_over() throws Exception {
        for (int sector = 0; sector < end; sector += SECTOR) {
            byte[] hole = bytes.clone();
            Arrays.fill(hole, sector, sector + SECTOR, (byte) 0);
            Optional<Long> position = after(hole);
            if (sector < end - 16 * SECTOR) {
                assertThat(position)
                        .as("whole frames follow the hole at " + sector)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_flipped_byte_anywhere_is_refused_or_changes_nothing() throws Exception {
        for (int i = 0; i < 400; i++) {
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(end)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            after(flipped);
        }
        assertThat(refused).isGreaterThan(200);
    }

    /// One bit of the type makes a command look like the unused rest of a term, which has no checksum.
    @Test
    void a_command_that_a_flipped_bit_makes_look_like_padding_is_refused() throws Exception {
        for (int boundary : boundaries().subList(0, 20)) {
            byte[] flipped = bytes.clone();
            flipped[boundary + 6] = 0;
            assertThat(after(flipped)).as("the frame at " + boundary).isEmpty();
        }
    }

    /// The last bytes of a whole frame are no torn write: they were forced, so somebody may have been told.
    @Test
    void a_frame_that_lost_less_than_a_sector_is_refused() throws Exception {
        int written = end;
        while (bytes[written - 1] == 0) {
            written--;
        }
        byte[] zeroed = bytes.clone();
        Arrays.fill(zeroed, written - 24, written, (byte) 0);
        Files.write(log, zeroed);
        assertThatThrownBy(() -> ClusterNode.open(hurt, listener))
                .isInstanceOf(NodeNotStarted.class)
                .hasMessageContaining("is damaged, and not as by a write that was cut short")
                .hasMessageContaining("from a backup");
    }

    /// What is left of a term when the next message does not fit. Only its header is ever written, and a process
    /// may be killed before the next term has any frame: nothing is missing then.
    @Test
    void a_log_that_ends_with_the_unused_rest_of_a_term_is_whole() throws Exception {
        ByteBuffer rest = ByteBuffer.allocate(DataHeaderFlyweight.HEADER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        rest.putInt(DataHeaderFlyweight.FRAME_LENGTH_FIELD_OFFSET, 3 * PAGE)
                .putShort(DataHeaderFlyweight.TYPE_FIELD_OFFSET, (short) DataHeaderFlyweight.HDR_TYPE_PAD)
                .putInt(DataHeaderFlyweight.TERM_OFFSET_FIELD_OFFSET, end)
                .putInt(DataHeaderFlyweight.STREAM_ID_FIELD_OFFSET, 100);
        rest.get(0, bytes, end, rest.capacity());
        assertThat(after(bytes)).hasValue(end + 3L * PAGE);
        try (ClusterNode node = ClusterNode.open(hurt, listener);
                ClusterClient client = node.connect()) {
            Pay.payments(client, 1_000, 1_003);
        }
        assertThat(ClusterNode.verify(hurt).logPosition()).isGreaterThan(end + 3L * PAGE);
        assertThat(listener.warnings).isEmpty();
        assertThat(listener.broken).isEmpty();
    }

    @Test
    void a_node_that_was_cut_goes_on_from_there() throws Exception {
        List<Integer> boundaries = boundaries();
        for (int i = 1; i <= 3; i++) {
            int cut = boundaries.get(boundaries.size() * i / 4);
            assertThat(afterCut(cut)).hasValue((long) cut);
            try (ClusterNode node = ClusterNode.open(hurt, listener);
                    ClusterClient client = node.connect()) {
                Pay.payments(client, 1_000 * i, 1_000 * i + 3);
            }
            assertThat(ClusterNode.verify(hurt).logPosition()).isGreaterThan(cut);
        }
        assertThat(listener.broken).isEmpty();
    }

    private Optional<Long> afterCut(int at) throws IOException {
        byte[] cut = bytes.clone();
        Arrays.fill(cut, at, cut.length, (byte) 0);
        return after(cut);
    }

    /// What a start makes of a log with these bytes: where it ends then, or nothing when it refuses.
    private Optional<Long> after(byte[] damaged) throws IOException {
        IoUtil.delete(hurt.directory().toFile(), false);
        copy(whole.directory(), hurt.directory());
        IoUtil.delete(hurt.journalDirectory().toFile(), false);
        Files.createDirectory(hurt.journalDirectory());
        Files.write(log, damaged);
        VerifiedLedger left;
        try {
            Leftovers.clear(hurt, listener);
            left = ClusterNode.verify(hurt);
        } catch (NodeNotStarted e) {
            assertThat(e).hasMessageContaining("restore the data directory");
            refused++;
            return Optional.empty();
        } catch (NotVerified e) {
            assertThat(e).hasMessageContaining("damaged");
            refused++;
            return Optional.empty();
        }
        recovered++;
        long position = left.logPosition();
        assertThat(left.stateHash())
                .as("the state at " + position)
                .isEqualTo(hashes.computeIfAbsent(
                        position, it -> ClusterNode.verify(whole, it).stateHash()));
        return Optional.of(position);
    }

    private List<Integer> boundaries() {
        ByteBuffer frames = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> boundaries = new ArrayList<>();
        for (int at = 0; at < end; at += BitUtil.align(frames.getInt(at), 32)) {
            boundaries.add(at);
        }
        return boundaries;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.filter(it -> !it.getFileName().toString().equals("lock")).forEach(it -> {
                try {
                    Path target = to.resolve(from.relativize(it));
                    if (Files.isDirectory(it)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(it, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
