/// Which requests were answered before, and how: the same request again changes nothing and gets the same answer.
///
/// In: command ids, contents, outcomes. Out: outcomes. Two generations that take turns bound the memory by the log's
/// time. May not enter: what the commands do.
@NullMarked
package org.tandem.engine.memory;

import org.jspecify.annotations.NullMarked;
