/// The screening lists of this machine: its store, the gate over what is in force, and officers' decisions.
///
/// ```
/// files ─▶ ListDesk ─▶ store ─▶ ListActivation ─▶ log ─▶ GateLists ─▶ gate
/// ```
///
/// In: files of lists, officers' decisions, the log's word on which lists are in force. Out: the gate's names. May not
/// enter: the engine of names, verdicts. Start reading at [org.tandem.app.lists.GateLists].
@NullMarked
package org.tandem.app.lists;

import org.jspecify.annotations.NullMarked;
