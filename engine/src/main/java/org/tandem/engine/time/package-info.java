/// The log's time: sums of it, and what waits for it.
///
/// In: times given by the host with each command. Out: what is due, in an order all nodes share. May not enter: a
/// clock.
@NullMarked
package org.tandem.engine.time;

import org.jspecify.annotations.NullMarked;
