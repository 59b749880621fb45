/// Work on the ledger of a machine that does not run: its rows made anew from the journal, and the proof that log,
/// journal and rows agree.
///
/// In: a data directory, locked meanwhile. Out: rows, or comparisons one by one. May not enter: anything that changes
/// log or journal. Start reading at [org.tandem.app.ledger.LedgerProof].
@NullMarked
package org.tandem.app.ledger;

import org.jspecify.annotations.NullMarked;
