package org.tandem.cluster.journal;

/// The event journal as its readers see it. Safe for any thread.
public interface Journal {
    /// A reader of its own, for one thread, from a position that a reader has reported before, or 0 for the
    /// beginning. A position beyond the end is allowed: the reader waits until the journal, being written again
    /// from the log, has reached it.
    JournalReader open(long fromPosition);

    /// Where the next step will begin: all before it can be read.
    long endPosition();
}
