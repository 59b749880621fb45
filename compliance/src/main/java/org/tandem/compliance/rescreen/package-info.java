/// Everybody known against lists that changed.
///
/// In: a name engine over the changed entries, or over all. Out: a report; alerts in the cases of held payments;
/// standing verdicts. May not enter: a verdict on a payment. Start reading at
/// [org.tandem.compliance.rescreen.Rescreen].
@NullMarked
package org.tandem.compliance.rescreen;

import org.jspecify.annotations.NullMarked;
