/// The ledger as PostgreSQL rows, and what can be asked of it.
///
/// In: decoded journal entries, in order, through `projection`. Out: records, through [org.tandem.readmodel.Queries].
/// May not enter: the engine, Aeron, web. Nothing here is the truth: [org.tandem.readmodel.Rebuild] drops it all and
/// the journal fills it again, byte for byte. Start reading at the schema, `sql/ledger/migration/V1__ledger.sql`.
@NullMarked
package org.tandem.readmodel;

import org.jspecify.annotations.NullMarked;
