/// The event journal: every step the engine made, in order, in files of one node.
///
/// In: steps from the ledger, as bytes. Out: the same bytes to any number of readers, by position. Positions and
/// content are a function of the log alone, so they are the same on every node and after every restart; what the files
/// lack after a power loss is written again from the log. May not enter: the engine, Aeron, decoding of steps.
/// Start reading at [org.tandem.cluster.journal.Journal].
@NullMarked
package org.tandem.cluster.journal;

import org.jspecify.annotations.NullMarked;
