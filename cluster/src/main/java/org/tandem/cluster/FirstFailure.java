package org.tandem.cluster;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Keeps what was said first, so that a start that fails can say why.
final class FirstFailure implements NodeListener {
    private final NodeConfig config;
    private final EngineVersion version;
    private final NodeListener next;
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private final AtomicReference<@Nullable String> warning = new AtomicReference<>();

    FirstFailure(NodeConfig config, EngineVersion version, NodeListener next) {
        this.config = config;
        this.version = version;
        this.next = next;
    }

    @Override
    public void onBroken(Throwable cause) {
        Throwable reason = reason(cause);
        broken.compareAndSet(null, reason);
        next.onBroken(reason);
    }

    @Override
    public void onWarning(String message) {
        // What explains an end is worth more than what came first.
        if (EngineVersion.isRefusal(message)) {
            warning.set(message);
        } else {
            warning.compareAndSet(null, message);
        }
        next.onWarning(message);
    }

    /// A full disk shows in many ways; the operator should hear of the disk. So with a log of another engine.
    private Throwable reason(Throwable cause) {
        String said = warning.get();
        if (said != null && EngineVersion.isRefusal(said)) {
            return new IllegalStateException(version.words(said), cause);
        }
        try {
            FreeSpace.require(config);
            return cause;
        } catch (DiskFull full) {
            full.addSuppressed(cause);
            return full;
        }
    }

    @Nullable
    Throwable cause() {
        return broken.get();
    }

    String text() {
        Throwable cause = broken.get();
        String said = warning.get();
        if (said != null && EngineVersion.isRefusal(said)) {
            return version.words(said);
        }
        return (cause == null ? "" : cause.getMessage()) + (said == null ? "" : "; before that: " + said);
    }
}
