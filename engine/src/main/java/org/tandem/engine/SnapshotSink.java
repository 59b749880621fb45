package org.tandem.engine;

/// Receives the state, word by word, or many at once where that is faster.
@FunctionalInterface
public interface SnapshotSink {
    void put(long word);

    /// The first `count` of these words, which are valid only during the call.
    default void put(long[] words, int count) {
        for (int i = 0; i < count; i++) {
            put(words[i]);
        }
    }
}
