/// The deterministic clearing state machine: a pure function of the commands and their times.
///
/// In: a command and the log's time. Out: an outcome, and numbered events to a sink; the whole state as words.
/// May not enter: clocks, chance, threads, I/O, floating point, logging, the order of a hash map.
/// Start reading at [org.tandem.engine.Engine].
@NullMarked
package org.tandem.engine;

import org.jspecify.annotations.NullMarked;
