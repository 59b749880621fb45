package org.tandem.cluster.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Forces the journal's fresh bytes to disk a little at a time. Nobody waits for it: the journal can always be written
/// again from the log. But bytes that the operating system gathers for seconds and then writes at once stand in the way
/// of the log's own small writes, for which everybody waits (measured: 300 ms instead of 2).
public final class WriteBehind implements AutoCloseable {
    private static final long EVERY_NANOS = 10_000_000;

    private final Segments segments;
    private final LongSupplier end;
    private final Consumer<IOException> failed;
    private final Thread thread =
            Thread.ofPlatform().name("journal-write-behind").daemon().unstarted(this::run);
    private volatile boolean closed;

    /// @param failed hears of it when the files cannot be forced: what the disk holds of them is not known any more
    WriteBehind(Segments segments, LongSupplier end, Consumer<IOException> failed) {
        this.segments = segments;
        this.end = end;
        this.failed = failed;
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long forced = end.getAsLong();
        while (!closed) {
            LockSupport.parkNanos(EVERY_NANOS);
            try {
                forced = forceFrom(forced);
            } catch (IOException e) {
                failed.accept(e);
                return;
            }
        }
    }

    /// Until the files are all forced, one after the other, each while it grows.
    private long forceFrom(long forced) throws IOException {
        long to = end.getAsLong();
        if (to == forced) {
            return forced;
        }
        long base = segments.base(forced);
        try (FileChannel file = FileChannel.open(segments.file(base), StandardOpenOption.WRITE)) {
            while (!closed && to > forced) {
                file.force(false);
                forced = Math.min(to, base + segments.length());
                if (forced == base + segments.length()) {
                    return forced;
                }
                LockSupport.parkNanos(EVERY_NANOS);
                to = end.getAsLong();
            }
        }
        return forced;
    }
}
