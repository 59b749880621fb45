package org.tandem.cluster.journal;

import org.agrona.DirectBuffer;

/// Receives one step of the journal.
@FunctionalInterface
public interface StepHandler {
    /// @param buffer holds the step's bytes during the call only
    /// @param positionAfter where a reader opens to go on after this step
    void onStep(DirectBuffer buffer, int offset, int length, long positionAfter);
}
