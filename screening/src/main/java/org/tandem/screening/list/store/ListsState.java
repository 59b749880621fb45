package org.tandem.screening.list.store;

import java.time.Duration;

/// Whether payments may be screened against the lists as they are. Whoever is not told [Current] holds the payment.
public sealed interface ListsState {
    /// Every needed list is there and young enough.
    record Current(long epoch) implements ListsState {}

    /// A list was not confirmed for longer than allowed, or its time lies in the future because a clock is wrong.
    record Stale(String list, Duration age) implements ListsState {}

    /// A list that the network demands is not active.
    record Missing(String list) implements ListsState {}
}
