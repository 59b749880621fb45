package org.tandem.client;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread of a channel on which everything the application sees happens. After each task it lets what was sent
/// meanwhile leave together.
final class CallbackThread {
    private static final Logger LOG = LoggerFactory.getLogger(CallbackThread.class);

    private final String name;
    private final Runnable afterEach;
    private final ScheduledThreadPoolExecutor executor;
    private volatile @Nullable Thread thread;

    CallbackThread(String name, Runnable afterEach) {
        this.name = name;
        this.afterEach = afterEach;
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
        try {
            executor.execute(() -> run(task));
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
        afterEach.run();
    }
}
