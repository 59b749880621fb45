package org.tandem.app.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.tandem.cluster.journal.Journal;
import org.tandem.cluster.journal.JournalReader;
import org.tandem.codec.StepDecoder;
import org.tandem.gateway.port.BacklogReader;
import org.tandem.gateway.port.StepConsumer;

/// Older steps once more, for participants that come back; each call reads with a reader of its own.
public record JournalBacklog(Journal journal) implements BacklogReader {
    @Override
    public void read(long fromPosition, StepConsumer to) throws IOException {
        StepDecoder decoder = new StepDecoder();
        boolean[] wanted = {true};
        try (JournalReader reader = journal.open(fromPosition)) {
            int taken = 1;
            while (taken > 0 && wanted[0]) {
                long begin = reader.position();
                taken = reader.poll(
                        (buffer, offset, length, _) ->
                                wanted[0] = to.accept(decoder.decode(buffer, offset, length), begin),
                        1);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
