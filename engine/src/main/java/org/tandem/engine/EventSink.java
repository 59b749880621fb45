package org.tandem.engine;

import org.tandem.domain.event.Event;

/// Receives every event with its dense sequence, and the channel sequences of its recipients
/// ([org.tandem.domain.event.Recipients]), 0 where there is none.
@FunctionalInterface
public interface EventSink {
    void emit(long sequence, Event event, long delivery0, long delivery1, long delivery2);
}
