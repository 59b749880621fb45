package org.tandem.cluster;

import java.io.IOException;
import java.nio.file.Files;
import org.tandem.cluster.journal.Journal;
import org.tandem.cluster.journal.StoppedJournal;

/// The files of a node that does not run, locked so that none starts meanwhile. To prove them see
/// [ClusterNode#verify], which takes the lock itself.
public final class StoppedNode implements AutoCloseable {
    private final DirectoryLock lock;
    private final Journal journal;

    private StoppedNode(DirectoryLock lock, Journal journal) {
        this.lock = lock;
        this.journal = journal;
    }

    /// @throws NodeNotStarted when the directory is in use, holds no ledger or cannot be read
    public static StoppedNode open(NodeConfig config) {
        if (!Files.exists(config.journalDirectory())) {
            throw new NodeNotStarted("there is no ledger in " + config.directory());
        }
        DirectoryLock lock = DirectoryLock.acquire(config.directory());
        boolean opened = false;
        try {
            Journal journal = new StoppedJournal(config.journalDirectory(), config.segmentLengthBytes());
            opened = true;
            return new StoppedNode(lock, journal);
        } catch (IOException e) {
            throw new NodeNotStarted("the journal in " + config.journalDirectory() + " cannot be read: " + e, e);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /// Every step up to the last whole one.
    public Journal journal() {
        return journal;
    }

    @Override
    public void close() {
        lock.close();
    }
}
