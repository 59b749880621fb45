package org.tandem.domain.event;

import java.util.List;
import org.tandem.domain.command.Outcome;

/// One entry of the event journal: what one command (or one wake-up of the clock) led to, whole.
///
/// @param correlation what the submitter gave to find its answer by; 0 for a wake-up
/// @param timeNanos the log's time, epoch nanoseconds, never decreasing
/// @param events in the order they happened; empty when nothing changed
public record Step(long correlation, long timeNanos, Outcome outcome, List<Recorded> events) {
    public Step {
        events = List.copyOf(events);
    }
}
