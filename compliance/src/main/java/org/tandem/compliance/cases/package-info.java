/// Held payments as cases: opened by the event journal, worked on by officers, decided by two of them.
///
/// In: steps of the journal, what the gate found, officers' actions. Out: a decision put to the engine through the port
/// [org.tandem.compliance.cases.Decisions]; pages' rows. May not enter: a way to let a payment go by one person or by
/// writing here; the engine decides, these rows follow it. Start reading at [org.tandem.compliance.cases.CaseDesk].
@NullMarked
package org.tandem.compliance.cases;

import org.jspecify.annotations.NullMarked;
