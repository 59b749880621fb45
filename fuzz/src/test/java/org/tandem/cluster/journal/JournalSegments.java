package org.tandem.cluster.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.tandem.fuzz.Refusal;
import org.tandem.fuzz.Written;

/// A file of the journal, for the fuzzer: in this package because it knows the names of the files.
public final class JournalSegments {
    private static final int LENGTH = 64 * 1024;

    private JournalSegments() {}

    /// As a stopped node's is read; and as a starting node mends it, after which it is whole.
    public static void take(byte[] bytes) {
        byte[] segment = Arrays.copyOf(bytes, Math.min(bytes.length, LENGTH));
        Path file = Written.file(
                "journal/" + new Segments(Path.of("."), LENGTH).file(0).getFileName(), segment);
        Refusal.or(() -> readAll(file.resolveSibling(".").normalize()), DamagedJournal.class);
        Refusal.or(
                () -> {
                    try (JournalFiles journal =
                            new JournalFiles(file.resolveSibling(".").normalize(), LENGTH)) {
                        journal.beginAt(0);
                        assertThat(Files.exists(file) ? Files.size(file) : 0).isLessThanOrEqualTo(segment.length);
                    }
                    readAll(file.resolveSibling(".").normalize());
                },
                DamagedJournal.class);
    }

    private static void readAll(Path directory) throws Exception {
        try (JournalReader reader = JournalReader.ofStopped(directory, LENGTH)) {
            while (reader.poll((buffer, offset, length, after) -> buffer.checkLimit(offset + length), 100) > 0) {
                assertThat(reader.position()).isLessThanOrEqualTo(LENGTH);
            }
        }
    }
}
