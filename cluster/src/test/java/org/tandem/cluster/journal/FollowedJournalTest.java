package org.tandem.cluster.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedJournalTest {
    private static final int SEGMENT = 4_096;
    private static final int STEPS = 200;

    @TempDir
    Path directory;

    private final List<byte[]> steps = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Path one;
    private Path other;

    @BeforeEach
    void make_steps() {
        one = directory.resolve("one");
        other = directory.resolve("other");
        Random random = new Random(7);
        for (int i = 0; i < STEPS; i++) {
            byte[] step = new byte[1 + random.nextInt(300)];
            random.nextBytes(step);
            steps.add(step);
        }
    }

    @Test
    void steps_come_as_they_are_written_over_many_files() throws IOException {
        try (JournalFiles written = begun(one)) {
            FollowedJournal followed = followed();
            try (JournalReader reader = followed.open(0)) {
                List<byte[]> read = new ArrayList<>();
                for (int i = 0; i < STEPS; i += 50) {
                    write(written, i, i + 50);
                    awaitEnd(followed, written.endPosition());
                    read(reader, read);
                    assertThat(read).containsExactlyElementsOf(steps.subList(0, i + 50));
                }
            }
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_reader_goes_on_with_another_member_when_one_writes_no_more() throws IOException {
        try (JournalFiles first = begun(one);
                JournalFiles second = begun(other)) {
            write(first, 0, 80);
            write(second, 0, 30);
            FollowedJournal followed = followed();
            List<byte[]> read = new ArrayList<>();
            try (JournalReader reader = followed.open(0)) {
                awaitEnd(followed, first.endPosition());
                read(reader, read);
                assertThat(read).hasSize(80);
                write(second, 30, STEPS);
                awaitEnd(followed, second.endPosition());
                read(reader, read);
            }
            assertThat(read).containsExactlyElementsOf(steps);
        }
    }

    @Test
    void a_member_whose_disk_was_emptied_is_replaced_by_one_that_has_everything() throws IOException {
        try (JournalFiles first = begun(one);
                JournalFiles second = begun(other)) {
            write(first, 0, STEPS);
            write(second, 0, STEPS);
            FollowedJournal followed = followed();
            awaitEnd(followed, first.endPosition());
            try (Stream<Path> files = Files.list(one)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            write(second, 0, 10);
            awaitEnd(followed, second.endPosition());
            List<byte[]> read = new ArrayList<>();
            try (JournalReader reader = followed.open(0)) {
                read(reader, read);
            }
            assertThat(read).startsWith(steps.toArray(byte[][]::new)).hasSize(STEPS + 10);
        }
    }

    @Test
    void what_is_not_whole_yet_is_not_there_yet() throws IOException {
        long end;
        try (JournalFiles written = begun(one)) {
            write(written, 0, 20);
            end = written.endPosition();
        }
        Path file = one.resolve("0000000000000000000.steps");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        FollowedJournal followed = followed();
        long before = followed.endPosition();
        assertThat(before).isPositive().isLessThan(end);
        Files.write(file, whole);
        awaitEnd(followed, end);
    }

    @Test
    void directories_that_are_not_there_yet_may_come() throws IOException {
        FollowedJournal followed = followed();
        assertThat(followed.endPosition()).isZero();
        try (JournalFiles written = begun(other)) {
            write(written, 0, 5);
            awaitEnd(followed, written.endPosition());
        }
    }

    @Test
    void at_least_one_directory_is_followed() {
        assertThatThrownBy(() -> new FollowedJournal(List.of(), SEGMENT, warnings::add))
                .hasMessageContaining("at least one directory");
    }

    private FollowedJournal followed() {
        return new FollowedJournal(List.of(one, other), SEGMENT, warnings::add);
    }

    private static JournalFiles begun(Path directory) throws IOException {
        JournalFiles journal = new JournalFiles(directory, SEGMENT);
        journal.beginAt(0);
        return journal;
    }

    private void write(JournalFiles journal, int from, int to) throws IOException {
        for (byte[] step : steps.subList(from, to)) {
            journal.append(step, step.length);
        }
        journal.flush();
    }

    private static void awaitEnd(FollowedJournal journal, long position) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (journal.endPosition() != position) {
            assertThat(System.nanoTime() - deadline)
                    .as("the end is " + journal.endPosition() + ", expected " + position)
                    .isNegative();
            Thread.onSpinWait();
        }
    }

    private static void read(JournalReader reader, List<byte[]> into) {
        int got = 1;
        while (got > 0) {
            got = reader.poll(
                    (buffer, offset, length, _) -> {
                        byte[] step = new byte[length];
                        buffer.getBytes(offset, step);
                        into.add(step);
                    },
                    10);
        }
    }
}
