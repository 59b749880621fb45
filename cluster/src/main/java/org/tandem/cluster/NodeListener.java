package org.tandem.cluster;

/// What a node tells its owner besides answers. Called on the node's own threads: return at once.
public interface NodeListener {
    /// An invariant broke: the node does nothing more and must be closed. The process should end.
    void onBroken(Throwable cause);

    /// Something went wrong that the node lives with, or was found at the start; for the log of the process.
    void onWarning(String message);
}
