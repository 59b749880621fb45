package org.tandem.engine;

/// Receives the state, word by word.
@FunctionalInterface
public interface SnapshotSink {
    void put(long word);
}
