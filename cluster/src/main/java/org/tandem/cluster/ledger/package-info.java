/// The engine between its log and its journal: batches of commands in, steps out, state as snapshots.
///
/// In: what the log holds, message by message, with the log's time. Out: steps to the journal. Used by the running node
/// and by the offline verification alike, so that both do the same. May not enter: Aeron, clocks, threads.
/// Start reading at [org.tandem.cluster.ledger.Ledger].
@NullMarked
package org.tandem.cluster.ledger;

import org.jspecify.annotations.NullMarked;
