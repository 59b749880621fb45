/// Pages of compliance officers: the queue of held payments, one case, the second officer's approval, allowed pairs,
/// re-screenings.
///
/// In: rows of compliance, the officer who is signed in. Out: pages; officers' actions, put to the desks. May not
/// enter: a decision of its own. Start reading at [org.tandem.console.compliance.ComplianceConsole].
@NullMarked
package org.tandem.console.compliance;

import org.jspecify.annotations.NullMarked;
