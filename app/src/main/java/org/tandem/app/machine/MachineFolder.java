package org.tandem.app.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The one folder that holds everything a machine keeps, and the lock that lets one process at a time use it:
///
/// ```
/// node/          the cluster's log, snapshots and event journal: the truth
/// postgres/      the read model; may be deleted, ./tandem ledger rebuild makes it again
/// certificates/  the development certificate authority and what it issued
/// network/       the network file that founded this ledger, and its lists
/// lists/         the store of screening lists: every version, every decision
/// incoming/      files of lists on their way into the store
/// audit/         what officers and the gate did, chained and signed
/// log/           what the process wrote
/// running        where a running process listens; gone when it has stopped
/// ```
public final class MachineFolder implements AutoCloseable {
    private static final long MEBIBYTE = 1024 * 1024;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private MachineFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /// Creates the folder when there is none and takes its lock.
    /// @throws CannotStart when it cannot be used, with what to do
    public static MachineFolder open(Path root) {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new CannotStart(
                    "cannot use the data directory " + root + ": " + reason(e) + "; choose another with --data", e);
        }
        if (!Files.isReadable(root) || !Files.isWritable(root) || !Files.isExecutable(root)) {
            throw new CannotStart("may not read and write the data directory " + root
                    + "; give this user the right to, or choose another with --data");
        }
        Path file = root.resolve("lock");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String owner = Files.readString(file, StandardCharsets.US_ASCII).strip();
                channel.close();
                throw new CannotStart("the data directory " + root + " is in use by process " + owner
                        + "; stop that one first, or choose another with --data");
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            channel.force(false);
            return new MachineFolder(root, channel, lock);
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw new CannotStart("cannot lock " + file + ": " + reason(e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the answer is the same as for another one.
            return null;
        }
    }

    public Path root() {
        return root;
    }

    public Path node() {
        return root.resolve("node");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path certificates() {
        return root.resolve("certificates");
    }

    public Path network() {
        return root.resolve("network");
    }

    public ScreeningFolder screening() {
        return new ScreeningFolder(root);
    }

    public Path log() {
        return root.resolve("log");
    }

    /// @throws CannotStart when the disk has less than that
    void requireFreeSpace(long bytes) {
        long usable = root.toFile().getUsableSpace();
        if (usable < bytes) {
            throw new CannotStart("the disk of " + root + " has " + usable / MEBIBYTE + " MiB free; payments are taken"
                    + " from " + bytes / MEBIBYTE + " MiB on: free some, or choose another with --data");
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot release the lock of " + root, e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }

    private static void closeQuietly(@Nullable FileChannel channel, IOException cause) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
