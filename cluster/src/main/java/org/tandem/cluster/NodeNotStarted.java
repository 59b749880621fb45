package org.tandem.cluster;

import org.jspecify.annotations.Nullable;

/// A node cannot start or be verified; the text says why and what to do.
public final class NodeNotStarted extends RuntimeException {
    public NodeNotStarted(String message) {
        super(message);
    }

    public NodeNotStarted(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
