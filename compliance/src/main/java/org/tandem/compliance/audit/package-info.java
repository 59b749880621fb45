/// The port to the audit trail: everything people and the gate do that somebody may ask about later.
///
/// In: records. Out: nothing. May not enter: what a record is about. Start reading at
/// [org.tandem.compliance.audit.AuditTrail].
@NullMarked
package org.tandem.compliance.audit;

import org.jspecify.annotations.NullMarked;
