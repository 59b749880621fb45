package org.tandem.drills.field;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What drills do to disks: only in folders that are theirs.
public final class Disk {
    private static final int BLOCK = 64 * 1024;

    private Disk() {}

    public static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    /// Writes a file until the disk has no room.
    static void fill(Path filler) {
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] block = new byte[BLOCK];
            while (filler.toFile().getUsableSpace() > 0) {
                out.write(block);
            }
        } catch (IOException _) {
            // No room is what was wanted.
            return;
        }
    }

    /// @throws DrillFailed this process may not mount
    static void mountTmpfs(Path folder, int megabytes) throws InterruptedException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()));
    }

    static void unmount(Path folder) throws InterruptedException {
        // At once for everybody else: who proved the member's files may still have them mapped.
        run(List.of("umount", "--lazy", folder.toString()));
    }

    private static void run(List<String> command) throws InterruptedException {
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new DrillFailed(String.join(" ", command) + " is not permitted here (code " + code + ")");
            }
        } catch (IOException e) {
            throw new DrillFailed(command.getFirst() + " cannot be run: " + e.getMessage());
        }
    }
}
