package org.tandem.cluster.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppedJournalTest {
    private static final int SEGMENT = 4_096;

    @TempDir
    Path directory;

    private final List<byte[]> steps = new ArrayList<>();
    private long end;

    @BeforeEach
    void write() throws IOException {
        Random random = new Random(3);
        try (JournalFiles journal = new JournalFiles(directory, SEGMENT)) {
            journal.beginAt(0);
            for (int i = 0; i < 100; i++) {
                byte[] step = new byte[1 + random.nextInt(300)];
                random.nextBytes(step);
                steps.add(step);
                journal.append(step, step.length);
            }
            journal.flush();
            end = journal.endPosition();
        }
    }

    @Test
    void everything_that_was_written_is_read() throws IOException {
        StoppedJournal journal = new StoppedJournal(directory, SEGMENT);

        assertThat(journal.endPosition()).isEqualTo(end);
        assertThat(read(journal)).containsExactlyElementsOf(steps);
    }

    @Test
    void a_torn_step_at_the_end_is_left_out_and_left_alone() throws IOException {
        Path last = lastFile();
        long torn = Files.size(last) - 1;
        try (FileChannel file = FileChannel.open(last, StandardOpenOption.WRITE)) {
            file.truncate(torn);
        }
        StoppedJournal journal = new StoppedJournal(directory, SEGMENT);

        assertThat(read(journal)).containsExactlyElementsOf(steps.subList(0, steps.size() - 1));
        assertThat(Files.size(last)).isEqualTo(torn);
    }

    private Path lastFile() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().getLast();
        }
    }

    private static List<byte[]> read(StoppedJournal journal) {
        List<byte[]> read = new ArrayList<>();
        try (JournalReader reader = journal.open(0)) {
            int got = 1;
            while (got > 0) {
                got = reader.poll(
                        (buffer, offset, length, _) -> {
                            byte[] step = new byte[length];
                            buffer.getBytes(offset, step);
                            read.add(step);
                        },
                        10);
            }
        }
        return read;
    }

    @Test
    void a_length_that_overflows_is_damage() throws IOException {
        Path first = directory.resolve("0000000000000000000.steps");
        try (FileChannel file = FileChannel.open(first, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, Integer.MAX_VALUE - 3), 0);
        }
        try (JournalReader reader = JournalReader.ofStopped(directory, SEGMENT)) {
            assertThatThrownBy(() -> reader.poll((buffer, offset, length, after) -> {}, 1))
                    .isInstanceOf(DamagedJournal.class)
                    .hasMessageContaining("a step of 2147483644 bytes at 0");
        }
    }
}
