package org.tandem.cluster;

import java.nio.file.Path;

/// Whether the disk has room for new business. What is under way always goes on.
final class FreeSpace {
    private static final long CHECK_EVERY_NANOS = 1_000_000_000L;

    private final Path directory;
    private final long leastBytes;
    private long nextCheckNanos;
    private volatile boolean low;

    FreeSpace(Path directory, long leastBytes) {
        this.directory = directory;
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

    private void check() {
        long usable = directory.toFile().getUsableSpace();
        low = usable < leastBytes;
    }
}
