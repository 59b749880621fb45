package org.tandem.readmodel.projection;

import java.io.IOException;
import org.tandem.domain.event.Step;

/// The event journal as the projector reads it: one thread, in order, from any place on.
public interface StepSource {
    /// Receives one step.
    @FunctionalInterface
    interface Receiver {
        /// @param nextPosition where reading goes on after this step; increases from step to step
        void step(Step step, long nextPosition);
    }

    /// The next poll begins at `position`: one that a receiver was given before, or 0 for the beginning.
    void seek(long position) throws IOException;

    /// Hands over what is there, at most `mostSteps`, without waiting.
    ///
    /// @return steps handed over; 0 when none is there yet
    /// @throws IOException the journal cannot be read now; the projector tries again
    int poll(Receiver receiver, int mostSteps) throws IOException;

    /// The sequence of the newest event in the journal, for the lag.
    long endSequence() throws IOException;
}
