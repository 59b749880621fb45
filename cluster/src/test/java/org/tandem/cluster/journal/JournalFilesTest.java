package org.tandem.cluster.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.domain.Broken;

class JournalFilesTest {
    private static final int SEGMENT = 4_096;

    @TempDir
    Path directory;

    @Test
    void steps_come_back_in_order_over_many_files_from_every_position() throws IOException {
        List<byte[]> steps = steps(500);
        try (JournalFiles journal = begun(0)) {
            write(journal, steps);
            List<Long> positions = new ArrayList<>(List.of(0L));
            assertThat(read(journal.open(0), positions)).containsExactlyElementsOf(steps);
            for (int i = 0; i < positions.size(); i += 37) {
                assertThat(read(journal.open(positions.get(i)), new ArrayList<>()))
                        .containsExactlyElementsOf(steps.subList(i, steps.size()));
            }
        }
    }

    @Test
    @Tag("slow")
    void positions_and_files_are_the_same_whether_written_at_once_or_after_any_interruption() throws IOException {
        List<byte[]> steps = steps(200);
        long end;
        try (JournalFiles journal = begun(0)) {
            write(journal, steps);
            end = journal.endPosition();
        }
        Map<String, byte[]> whole = files();
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            cut(random.nextLong(end + 1));
            try (JournalFiles journal = begun(0)) {
                write(journal, steps);
                assertThat(journal.endPosition()).isEqualTo(end);
            }
            assertThat(files()).usingRecursiveComparison().isEqualTo(whole);
        }
    }

    @Test
    void a_file_that_power_took_while_a_later_one_stayed_is_written_again() throws IOException {
        List<byte[]> steps = steps(40);
        try (JournalFiles journal = begun(0)) {
            write(journal, steps);
        }
        Map<String, byte[]> whole = files();
        for (String name : whole.keySet()) {
            Files.delete(directory.resolve(name));
            try (JournalFiles journal = begun(0)) {
                write(journal, steps);
            }
            assertThat(files())
                    .as("without %s", name)
                    .usingRecursiveComparison()
                    .isEqualTo(whole);
        }
    }

    @Test
    void a_reader_beyond_the_end_waits() throws IOException {
        List<byte[]> steps = steps(3);
        try (JournalFiles journal = begun(0)) {
            write(journal, steps);
            try (JournalReader reader = journal.open(journal.endPosition())) {
                assertThat(reader.poll((buffer, offset, length, after) -> {}, 10))
                        .isZero();
                write(journal, steps(1));
                assertThat(reader.poll((buffer, offset, length, after) -> {}, 10))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void a_step_that_differs_from_the_one_that_is_there_is_a_broken_invariant() throws IOException {
        List<byte[]> steps = steps(3);
        try (JournalFiles journal = begun(0)) {
            write(journal, steps);
        }
        try (JournalFiles journal = begun(0)) {
            byte[] other = steps.getFirst().clone();
            other[0]++;
            assertThatThrownBy(() -> journal.append(other, other.length)).isInstanceOf(Broken.class);
        }
    }

    @Test
    void files_that_end_before_the_snapshot_are_refused() throws IOException {
        try (JournalFiles journal = new JournalFiles(directory, SEGMENT)) {
            assertThatThrownBy(() -> journal.beginAt(8)).isInstanceOf(DamagedJournal.class);
        }
    }

    private JournalFiles begun(long start) throws IOException {
        JournalFiles journal = new JournalFiles(directory, SEGMENT);
        journal.beginAt(start);
        return journal;
    }

    private static void write(JournalFiles journal, List<byte[]> steps) throws IOException {
        int count = 0;
        for (byte[] step : steps) {
            journal.append(step, step.length);
            if (++count % 7 == 0) {
                journal.flush();
            }
        }
        journal.flush();
    }

    private static List<byte[]> read(JournalReader reader, List<Long> positions) {
        List<byte[]> steps = new ArrayList<>();
        try (reader) {
            reader.poll(
                    (buffer, offset, length, after) -> {
                        byte[] step = new byte[length];
                        buffer.getBytes(offset, step);
                        steps.add(step);
                        positions.add(after);
                    },
                    Integer.MAX_VALUE);
        }
        return steps;
    }

    /// Of many lengths, so that files end with and without unused rests.
    private static List<byte[]> steps(int count) {
        Random random = new Random(3);
        List<byte[]> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] step = new byte[1 + random.nextInt(i % 10 == 0 ? SEGMENT - 16 : 300)];
            random.nextBytes(step);
            steps.add(step);
        }
        return steps;
    }

    /// As after a power loss: the end is gone.
    private void cut(long position) throws IOException {
        for (Path file : list()) {
            long base = Long.parseLong(file.getFileName().toString().substring(0, 19));
            if (base >= position) {
                Files.delete(file);
            } else if (base + Files.size(file) > position) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(position - base);
                }
            }
        }
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : list()) {
            files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return files;
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
