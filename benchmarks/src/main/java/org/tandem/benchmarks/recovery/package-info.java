/// How fast a ledger of a given size comes back: by replay, from a snapshot, and as rows in PostgreSQL.
///
/// In: a size. Out: times, and a line for machines. May not enter: a claim that was not measured.
/// Start reading at [org.tandem.benchmarks.recovery.RecoveryBenchmark].
@NullMarked
package org.tandem.benchmarks.recovery;

import org.jspecify.annotations.NullMarked;
