/// The schema of compliance, and its SQL by name.
///
/// In: a pool. Out: a schema brought to its newest form; statements. May not enter: what the rows mean.
/// Start reading at [org.tandem.compliance.store.ComplianceSchema].
@NullMarked
package org.tandem.compliance.store;

import org.jspecify.annotations.NullMarked;
