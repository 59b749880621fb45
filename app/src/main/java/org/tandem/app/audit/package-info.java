/// The audit trail of this machine: what officers and the gate did, chained and signed.
///
/// In: records. Out: files that `./tandem audit verify` checks. May not enter: what a record is about.
/// Start reading at [org.tandem.app.audit.SignedTrail].
@NullMarked
package org.tandem.app.audit;

import org.jspecify.annotations.NullMarked;
