package org.tandem.drills.scenario;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Damages the files of a member that does not run, as a power loss in the middle of its last writes does.
final class Tear {
    private static final int LOG_BYTES = 24;
    private static final int JOURNAL_BYTES = 37;

    private Tear() {}

    /// The log's last bytes become zeros, the journal's are gone.
    static void tear(Path member) {
        try {
            zeroEnd(newest(member.resolve("archive"), ".rec"));
            cutEnd(newest(member.resolve("journal"), ".steps"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tear the files of " + member, e);
        }
    }

    private static Path newest(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(it -> it.toString().endsWith(ending))
                    .max(Comparator.comparingLong(it -> it.toFile().lastModified()))
                    .orElseThrow(() -> new IOException("no " + ending + " in " + directory));
        }
    }

    /// A recording's file has its full length from the beginning; what was not written is zero.
    private static void zeroEnd(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        int from = Math.max(0, end - LOG_BYTES);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(from);
            open.write(new byte[end - from]);
        }
    }

    private static void cutEnd(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(Math.max(0, open.length() - JOURNAL_BYTES));
        }
    }
}
