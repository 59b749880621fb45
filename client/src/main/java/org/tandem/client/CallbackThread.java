package org.tandem.client;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread of a channel on which everything the application sees happens. When it has nothing more to do, or the
/// linger time is over, it lets what was sent meanwhile leave together.
final class CallbackThread {
    private static final Logger LOG = LoggerFactory.getLogger(CallbackThread.class);

    private final String name;
    /// Tasks in a row after which what was sent leaves even though more wait.
    private static final int ROW = 32;

    private final long lingerMicros;
    private final Runnable flush;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean flushComes = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor executor;
    private volatile @Nullable Thread thread;
    private int row;

    CallbackThread(String name, long lingerMicros, Runnable flush) {
        this.name = name;
        this.lingerMicros = lingerMicros;
        this.flush = flush;
        this.executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, "channel-" + name);
            made.setDaemon(true);
            thread = made;
            return made;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRemoveOnCancelPolicy(true);
    }

    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    void execute(Runnable task) {
        waiting.incrementAndGet();
        try {
            executor.execute(() -> {
                waiting.decrementAndGet();
                run(task);
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("{}: closed, so a late callback is dropped", name);
        }
    }

    void executeAfter(long millis, Runnable task) {
        try {
            var _ = executor.schedule(() -> run(task), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("{}: closed, so a later callback is dropped", name);
        }
    }

    void executeEvery(long millis, Runnable task) {
        var _ = executor.scheduleWithFixedDelay(() -> run(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    /// Runs what was given for now, drops what was given for later.
    void shutdown() {
        executor.shutdown();
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            // The top of the callback loop: nothing above would ever hear of it.
            LOG.error("{}: a callback failed", name, e);
        }
        if (lingerMicros > 0) {
            flushSoon();
        } else if (waiting.get() == 0 || ++row >= ROW) {
            row = 0;
            flush.run();
        }
    }

    /// Something waits to be sent: at once without a linger time, else when it is over.
    void flushSoon() {
        if (lingerMicros == 0) {
            flush.run();
        } else if (flushComes.compareAndSet(false, true)) {
            try {
                var _ = executor.schedule(this::flushNow, lingerMicros, TimeUnit.MICROSECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("{}: closed, so nothing is sent any more", name);
            }
        }
    }

    private void flushNow() {
        flushComes.set(false);
        flush.run();
    }
}
