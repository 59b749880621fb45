package org.tandem.cluster.journal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Has the journal's fresh bytes written to disk a little at a time. Nobody waits for it: the journal can always be
/// written again from the log. But bytes that the operating system gathers for seconds and then writes at once, or
/// that are forced, stand in the way of the log's own small writes, for which everybody waits
/// (`docs/operating/performance.md` has the figures). On a system without [WriteOut] it does nothing.
public final class WriteBehind implements AutoCloseable {
    private static final long EVERY_NANOS = 5_000_000;
    private static final int PAGE_LENGTH = 4_096;

    private final Segments segments;
    private final LongSupplier end;
    private final Consumer<IOException> failed;
    private final Thread thread =
            Thread.ofPlatform().name("journal-write-behind").daemon().unstarted(this::run);
    private volatile boolean closed;

    /// @param failed hears of it when the files cannot be written: what the disk holds of them is not known any
    ///     more
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
        long written = wholePages();
        try {
            while (!closed && written >= 0) {
                LockSupport.parkNanos(EVERY_NANOS);
                written = wholePages() > written ? writeFile(written) : written;
            }
        } catch (IOException e) {
            failed.accept(e);
        }
    }

    /// One file, while it grows to its end.
    /// @return up to where all is being written; -1 when that cannot be had here
    private long writeFile(long from) throws IOException {
        long base = segments.base(from);
        long written = from;
        Optional<WriteOut> there = WriteOut.open(segments.file(base));
        if (there.isEmpty()) {
            return -1;
        }
        try (WriteOut file = there.get()) {
            while (!closed && written < base + segments.length()) {
                long until = Math.min(wholePages(), base + segments.length());
                if (until > written) {
                    file.begin(written - base, until - written);
                    written = until;
                }
                LockSupport.parkNanos(EVERY_NANOS);
            }
        }
        return written;
    }

    /// A page that is not full would be written again.
    private long wholePages() {
        long position = end.getAsLong();
        return position - position % PAGE_LENGTH;
    }
}
