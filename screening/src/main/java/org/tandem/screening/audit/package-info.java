/// A log that nobody can rewrite unnoticed: records chained by hashes, and signed roots over them of which a second
/// copy lies elsewhere.
///
/// In: records of what was decided and by whom. Out: files, and a verdict whether they still say what was written. May
/// not enter: what a record means.
/// Start reading at [AuditLog].
@NullMarked
package org.tandem.screening.audit;

import org.jspecify.annotations.NullMarked;
