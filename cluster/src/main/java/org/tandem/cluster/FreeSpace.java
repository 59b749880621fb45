package org.tandem.cluster;

import java.nio.file.Path;
import java.util.List;

/// Whether the disks have room for new business. What is under way always goes on.
final class FreeSpace {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final long CHECK_EVERY_NANOS = 1_000_000_000L;

    private final List<Path> directories;
    private final long leastBytes;
    private long nextCheckNanos;
    private volatile boolean low;

    FreeSpace(Path directory, long leastBytes) {
        this(List.of(directory), leastBytes);
    }

    /// @param directories of several members: one that is full does not stop the others
    FreeSpace(List<Path> directories, long leastBytes) {
        this.directories = List.copyOf(directories);
        this.leastBytes = leastBytes;
        check();
    }

    /// Looks again when a second has passed; by one thread.
    void checkAt(long nowNanos) {
        if (nowNanos - nextCheckNanos >= 0) {
            nextCheckNanos = nowNanos + CHECK_EVERY_NANOS;
            check();
        }
    }

    boolean isLow() {
        return low;
    }

    /// @throws DiskFull when a member's disk has less than it needs to go on
    static void require(NodeConfig config) {
        long usable = config.directory().toFile().getUsableSpace();
        if (usable < config.freeSpaceFloorBytes()) {
            throw new DiskFull("the disk of " + config.directory() + " is full: " + usable / MEBIBYTE
                    + " MiB are left, and this member does nothing below " + config.freeSpaceFloorBytes() / MEBIBYTE
                    + " MiB; make room and start it again: it catches up by itself");
        }
    }

    private void check() {
        long full = directories.stream()
                .filter(it -> it.toFile().getUsableSpace() < leastBytes)
                .count();
        low = 2 * full > directories.size();
    }
}
