package org.tandem.screening.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of a log: named by the position of their first record, so that their names sort in their order.
final class LogFiles {
    private LogFiles() {}

    static Path file(Path folder, long first) {
        return folder.resolve("audit-%012d.log".formatted(first));
    }

    static List<Path> of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("audit-\\d{12}\\.log"))
                    .sorted()
                    .toList();
        }
    }
}
