/// The messages that go out: what a participant is told about an event, as ISO 20022 bytes, and the originals they are
/// made from.
///
/// In: events with their delivery numbers. Out: the same bytes for the same event, whoever renders it and when.
/// May not enter: sessions, clocks, randomness. Start reading at [org.tandem.gateway.delivery.Deliveries].
@NullMarked
package org.tandem.gateway.delivery;

import org.jspecify.annotations.NullMarked;
