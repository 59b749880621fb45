/// Pairs of a party and a list entry that two officers said are not the same.
///
/// In: officers' proposals and approvals. Out: the pairs in force, for the gate. An allowed pair suppresses an alert,
/// not the screening; it ends with its time, and does not fit when either side has changed. May not enter: a pair by
/// one person. Start reading at [org.tandem.compliance.allow.AllowDesk].
@NullMarked
package org.tandem.compliance.allow;

import org.jspecify.annotations.NullMarked;
