package org.tandem.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One process at a time in a data directory. The operating system lets go of the lock when the process ends, however
/// it ends.
final class DirectoryLock implements AutoCloseable {
    private static final String NAME = "node.lock";

    private final FileChannel channel;
    private final FileLock lock;

    private DirectoryLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// @throws NodeNotStarted when another process, or this one, has it, or the directory cannot be used
    static DirectoryLock acquire(Path directory) {
        Path file = directory.resolve(NAME);
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String owner = Files.readString(file).strip();
                channel.close();
                throw new NodeNotStarted("the data directory " + directory + " is in use by process " + owner
                        + ": stop it first, or choose another directory");
            }
            channel.truncate(0);
            byte[] owner = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.write(ByteBuffer.wrap(owner));
            return new DirectoryLock(channel, lock);
        } catch (IOException e) {
            throw new NodeNotStarted(
                    "the data directory " + directory + " cannot be read and written: " + e.getMessage(), e);
        }
    }

    /// Closing again changes nothing.
    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                lock.release();
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the data directory cannot be released", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            // Another node in this very process has it.
            return null;
        }
    }
}
