package org.tandem.gateway.port;

import java.io.IOException;

/// Reads older steps of the event journal again, for participants that come back.
@FunctionalInterface
public interface BacklogReader {
    /// From the step at `fromPosition` (0 for the journal's beginning) to what is the end now, on the calling
    /// thread, or until the consumer wants no more.
    void read(long fromPosition, StepConsumer to) throws IOException;
}
