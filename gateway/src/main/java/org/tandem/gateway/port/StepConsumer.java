package org.tandem.gateway.port;

import org.tandem.domain.event.Step;

/// Takes steps in journal order.
@FunctionalInterface
public interface StepConsumer {
    /// @param journalPosition where this step begins, to read from again
    /// @return whether to go on with the next one
    boolean accept(Step step, long journalPosition);
}
