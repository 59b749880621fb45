package org.tandem.cluster.journal;

/// Bytes of the journal that are not what was written. A restart writes a damaged tail again from the log; damage
/// before the last snapshot needs a copy from another node or a backup.
public final class DamagedJournal extends RuntimeException {
    public DamagedJournal(String message) {
        super(message);
    }
}
