/// Drills: a network of real processes on this host is broken under load, healed, and judged from outside.
///
/// In: the name of a drill. Out: one line of figures and an exit code. Load comes over the participants' channel; what
/// was acknowledged is kept here and compared with the stopped members' logs afterwards. May not enter: knowledge of
/// how a part works inside; processes that were not started here. Start reading at [org.tandem.drills.Drill].
@NullMarked
package org.tandem.drills;

import org.jspecify.annotations.NullMarked;
