package org.tandem.engine;

/// Gives the words of a snapshot back, in their order.
@FunctionalInterface
public interface SnapshotSource {
    long next();
}
