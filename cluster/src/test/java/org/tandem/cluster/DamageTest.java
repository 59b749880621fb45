package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;
import org.agrona.IoUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.cluster.verify.NotVerified;
import org.tandem.cluster.verify.VerifiedLedger;

/// P12: what a power loss or a bad disk does to the files of a stopped node.
class DamageTest {
    private static final int PAYMENTS = 40;

    @TempDir
    Path directory;

    private final Listener listener = new Listener();
    private VerifiedLedger before;

    @BeforeEach
    void a_stopped_node() throws Exception {
        try (ClusterNode node = ClusterNode.open(config(), listener);
                ClusterClient client = node.connect()) {
            Pay.open(client);
            Pay.payments(client, 1, PAYMENTS);
        }
        before = ClusterNode.verify(config());
        assertThat(before.stepsNotInJournal()).isZero();
    }

    @Test
    void a_journal_cut_anywhere_is_written_again_the_same() throws Exception {
        Path file = journalFile();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(12);
        for (int i = 0; i < 5; i++) {
            int length = i == 0 ? 0 : random.nextInt(whole.length);
            Files.write(file, Arrays.copyOf(whole, length));
            ClusterNode.open(config(), listener).close();
            assertThat(Files.readAllBytes(file)).as("cut to " + length).isEqualTo(whole);
        }
        VerifiedLedger after = ClusterNode.verify(config());
        assertThat(after.stateHash()).isEqualTo(before.stateHash());
        assertThat(after.journalPosition()).isEqualTo(before.journalPosition());
    }

    @Test
    void a_journal_damaged_in_the_middle_is_told_by_verification_and_written_again_from_the_log() throws Exception {
        Path file = journalFile();
        byte[] whole = Files.readAllBytes(file);
        flip(file, whole.length / 2);
        assertThatThrownBy(() -> ClusterNode.verify(config()))
                .isInstanceOf(NotVerified.class)
                .hasMessageContaining("damaged");

        ClusterNode.open(config(), listener).close();

        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void a_journal_whose_last_step_is_torn_is_written_again_from_the_log() throws Exception {
        Path file = journalFile();
        byte[] whole = Files.readAllBytes(file);
        flip(file, whole.length - 9);
        ClusterNode.open(config(), listener).close();
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        assertThat(listener.warnings).anySatisfy(it -> assertThat(it).contains("written again from the log"));
    }

    @Test
    void a_log_damaged_in_the_middle_is_refused_by_verification() throws Exception {
        flip(logFile(), dataLength(logFile()) / 2);
        assertThatThrownBy(() -> ClusterNode.verify(config()))
                .isInstanceOf(NotVerified.class)
                .hasMessageContaining("is damaged at")
                .hasMessageContaining("whole frames follow");
        assertThatThrownBy(() -> ClusterNode.open(config(), listener))
                .isInstanceOf(NodeNotStarted.class)
                .hasMessageContaining("whole frames follow");
    }

    @Test
    void a_log_whose_last_write_was_cut_short_loses_only_that_write() throws Exception {
        int end = Math.toIntExact(before.logPosition());
        // As a killed process leaves it: the header of a frame over three pages, and the first of these.
        ByteBuffer torn = ByteBuffer.allocate(4_096 - end % 4_096).order(ByteOrder.LITTLE_ENDIAN);
        torn.putInt(0, 9_000).putShort(6, (short) 1);
        try (FileChannel channel = FileChannel.open(logFile(), StandardOpenOption.WRITE)) {
            channel.write(torn, end);
        }
        assertThat(dataLength(logFile())).isGreaterThan(end);
        ClusterNode.open(config(), listener).close();
        assertThat(listener.warnings).anySatisfy(it -> assertThat(it).contains("a write that was cut short"));
        VerifiedLedger after = ClusterNode.verify(config());
        assertThat(after.stateHash()).isEqualTo(before.stateHash());
    }

    @Test
    void a_log_that_lost_its_end_is_refused_because_the_journal_knows_more() throws Exception {
        Path file = logFile();
        int length = dataLength(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(length / 4), length - length / 4);
        }
        assertThatThrownBy(() -> ClusterNode.verify(config()))
                .isInstanceOf(NotVerified.class)
                .hasMessageContaining("a part of the log is lost");
    }

    @Test
    void a_log_that_was_deleted_is_not_begun_anew_beside_a_journal() throws Exception {
        IoUtil.delete(directory.resolve("archive").toFile(), false);
        IoUtil.delete(directory.resolve("cluster").toFile(), false);
        assertThatThrownBy(() -> ClusterNode.open(config(), listener))
                .isInstanceOf(NodeNotStarted.class)
                .hasMessageContaining("a part of the log is lost");
    }

    @Test
    void a_journal_that_was_deleted_is_written_again_the_same() throws Exception {
        byte[] whole = Files.readAllBytes(journalFile());
        IoUtil.delete(directory.resolve("journal").toFile(), false);
        ClusterNode.open(config(), listener).close();
        assertThat(Files.readAllBytes(journalFile())).isEqualTo(whole);
    }

    @Test
    @Tag("slow")
    void a_step_that_the_log_does_not_lead_to_is_refused_by_verification_and_by_a_start() throws Exception {
        Path file = journalFile();
        byte[] bytes = Files.readAllBytes(file);
        // A forged step: its checksum fits, its content does not.
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
        bytes[8 + 16]++;
        CRC32C crc = new CRC32C();
        crc.update(bytes, 8, length);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, (int) crc.getValue());
        Files.write(file, bytes);
        assertThatThrownBy(() -> ClusterNode.verify(config()))
                .isInstanceOf(NotVerified.class)
                .hasMessageContaining("another step at 0");
        assertThatThrownBy(() -> ClusterNode.open(config(), listener))
                .isInstanceOf(NodeNotStarted.class)
                .hasMessageContaining("another step at 0");
    }

    private NodeConfig config() {
        return NodeConfig.small(directory);
    }

    private Path journalFile() {
        return directory.resolve("journal/0000000000000000000.steps");
    }

    private Path logFile() {
        return directory.resolve("archive/" + Retention.recordings(config()).log() + "-0.rec");
    }

    private static int dataLength(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = bytes.length;
        while (bytes[length - 1] == 0) {
            length--;
        }
        return length;
    }

    private static void flip(Path file, int at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 0x55);
        }
    }
}
