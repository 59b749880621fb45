/// Everybody whom payments named, and who of them is in a payment that is not over.
///
/// In: payments as the journal tells them. Out: parties to screen again, and standing verdicts for the gate. May not
/// enter: cases, lists. Start reading at [org.tandem.compliance.known.KnownParties].
@NullMarked
package org.tandem.compliance.known;

import org.jspecify.annotations.NullMarked;
