/// A running machine, asked from outside: through the same public doors that banks and officers use.
///
/// In: a data directory. Out: typed answers, or a plain reason why there are none. May not enter: the machine's own
/// parts; what is not in the public API cannot be asked here.
/// Start reading at [org.tandem.app.door.RunningMachine].
@NullMarked
package org.tandem.app.door;

import org.jspecify.annotations.NullMarked;
