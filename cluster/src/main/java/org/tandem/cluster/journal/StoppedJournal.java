package org.tandem.cluster.journal;

import java.io.IOException;
import java.nio.file.Path;

/// The journal of a node that does not run, to be read and never written. It ends with its last whole step: what a
/// power loss took from it is written again by the node's next start.
public final class StoppedJournal implements Journal {
    private static final int STEPS_PER_POLL = 1_024;

    private final Segments segments;
    private final long end;

    /// Reads the files once, for their end.
    ///
    /// @param segmentLength bytes of a file, the same for the life of the journal
    /// @throws IOException when the files cannot be read
    public StoppedJournal(Path directory, int segmentLength) throws IOException {
        this.segments = new Segments(directory, segmentLength);
        this.end = endOfWholeSteps(segments, segments.end());
    }

    @Override
    public JournalReader open(long fromPosition) {
        return new JournalReader(segments, this::endPosition, fromPosition);
    }

    @Override
    public long endPosition() {
        return end;
    }

    private static long endOfWholeSteps(Segments segments, long filesEnd) {
        try (JournalReader reader = new JournalReader(segments, () -> filesEnd, 0)) {
            try {
                int read = 1;
                while (read > 0) {
                    read = reader.poll((_, _, _, _) -> {}, STEPS_PER_POLL);
                }
            } catch (DamagedJournal _) {
                // Torn here; whether by a power loss at the end or by worse, ClusterNode.verify says.
            }
            return reader.position();
        }
    }
}
