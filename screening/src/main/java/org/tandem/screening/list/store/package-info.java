/// Which version of each list is in force, who decided it, and what it changed.
///
/// In: list files, and the decisions of two officers. Out: the active versions with an epoch that only grows, deltas
/// between versions, and whether the lists are current. May not enter: a clock (the caller gives the time), names and
/// matching. Start reading at [ListStore].
@NullMarked
package org.tandem.screening.list.store;

import org.jspecify.annotations.NullMarked;
