package org.tandem.cluster.journal;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;

/// Takes the steps that a log leads to and compares them with the journal's files, which it only reads.
public final class JournalCheck {
    private final Segments segments;
    private @Nullable JournalReader reader;
    private long position;
    private long filesEnd;
    private long missing;

    public JournalCheck(Path directory, int segmentLength) {
        this.segments = new Segments(directory, segmentLength);
    }

    /// Reads what lies before the first step to be compared, for damage, and waits for that step.
    public void beginAt(long start) throws IOException {
        filesEnd = segments.end();
        JournalReader from = new JournalReader(segments, () -> filesEnd, 0);
        while (from.position() < start) {
            if (from.poll((buffer, offset, length, after) -> {}, 1) == 0) {
                throw new DamagedJournal("the journal ends at " + from.position() + ", before the snapshot's " + start);
            }
        }
        reader = from;
        position = start;
    }

    /// The next step.
    /// @return the journal's position after it
    /// @throws DamagedJournal when the files hold another
    public long append(byte[] step, int length) {
        JournalReader from = reader;
        if (from == null) {
            throw new Broken("a step is compared before the journal has begun");
        }
        int rest = segments.rest(position);
        position += Segments.frameLength(length) > rest ? rest : 0;
        long at = position;
        int there = from.poll(
                (buffer, offset, thereLength, after) -> {
                    if (!JournalFiles.same(buffer, offset, thereLength, step, length)) {
                        throw new DamagedJournal("the journal holds another step at " + at + " than the log leads to");
                    }
                },
                1);
        missing += 1 - there;
        position += Segments.frameLength(length);
        return position;
    }

    /// Says that the log has ended.
    /// @throws DamagedJournal when the journal goes on
    public void endsHere() {
        if (reader != null) {
            reader.close();
        }
        if (filesEnd > position) {
            throw new DamagedJournal("the journal goes on to " + filesEnd + ", but the log leads only to " + position
                    + ": a part of the log is lost");
        }
    }

    /// How many of the steps the journal does not have yet.
    public long missing() {
        return missing;
    }
}
