/// The read model in this process: its PostgreSQL, the thread that keeps its rows up, and what the gateway asks of it.
///
/// In: the journal. Out: queries, how far the rows are, whether the books balance. May not enter: SQL, and anything
/// that makes settlement wait for PostgreSQL. Start reading at [org.tandem.app.records.ReadModel].
@NullMarked
package org.tandem.app.records;

import org.jspecify.annotations.NullMarked;
