/// Names against lists: read, normalise, index, match, explain. A library of its own, without a network, a clock or a
/// database.
///
/// In: list files and names. Out: hits, each explained. May not enter: payments, the ledger, JDBC, HTTP.
/// Start reading at [Screener]; the flow is drawn in docs/concepts/screening.md.
@NullMarked
package org.tandem.screening;

import org.jspecify.annotations.NullMarked;
