package org.tandem.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The bytes as the file that a reader opens, for its owner's eyes only.
public final class Written {
    private static final Path FOLDER = Path.of("target", "fuzz-files").toAbsolutePath();

    private Written() {}

    /// The folder that the file is in.
    public static Path folder(String name, byte[] bytes) {
        return file(name, bytes).resolveSibling(".").normalize();
    }

    /// Written anew each time; what a reader left beside it stays.
    ///
    /// @param name from the folder of all of them, such as `manifest/manifest`
    public static Path file(String name, byte[] bytes) {
        Path file = FOLDER.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.resolveSibling("."));
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
