package org.tandem.app.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;
import org.tandem.cluster.journal.DamagedJournal;
import org.tandem.cluster.journal.Journal;
import org.tandem.cluster.journal.JournalReader;
import org.tandem.codec.StepDecoder;
import org.tandem.readmodel.projection.StepSource;

/// The journal as the projector reads it.
public final class JournalSource implements StepSource, AutoCloseable {
    private final Journal journal;
    private final LongSupplier endSequence;
    private final StepDecoder decoder = new StepDecoder();
    private JournalReader reader;
    private long sought;
    private boolean begun;

    /// @param endSequence of the newest event
    public JournalSource(Journal journal, LongSupplier endSequence) {
        this.journal = journal;
        this.endSequence = endSequence;
        this.reader = journal.open(0);
    }

    @Override
    public void seek(long position) {
        reader.close();
        reader = journal.open(position);
        sought = position;
        begun = false;
    }

    @Override
    public int poll(Receiver receiver, int mostSteps) throws IOException {
        try {
            int steps = reader.poll(
                    (buffer, offset, length, after) -> receiver.step(decoder.decode(buffer, offset, length), after),
                    mostSteps);
            begun |= steps > 0;
            return steps;
        } catch (DamagedJournal e) {
            if (begun || sought == 0) {
                throw e;
            }
            throw new DamagedJournal("the rows in PostgreSQL say that the journal goes on at " + sought
                    + ", and no step is whole there: either the journal is damaged, which ./tandem ledger verify tells of a"
                    + " stopped member, or the ledger was restored from a backup that is older than the rows. Then drop"
                    + " the schema ledger, which is filled again, and restore the cases from the same backup ("
                    + e.getMessage() + ")");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public long endSequence() {
        return endSequence.getAsLong();
    }

    @Override
    public void close() {
        reader.close();
    }
}
