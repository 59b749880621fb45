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
    private static final int JOURNAL_BYTES = 37;

    private Tear() {}

    /// The journal's last bytes are gone: they are not forced. The log's are; its torn ends are the cluster's
    /// tests.
    static void tear(Path member) {
        try {
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

    private static void cutEnd(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(Math.max(0, open.length() - JOURNAL_BYTES));
        }
    }
}
