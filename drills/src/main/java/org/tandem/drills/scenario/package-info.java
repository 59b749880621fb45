/// What each drill breaks, and how it heals it: a small class a drill, in terms of [org.tandem.drills.field.Field].
///
/// In: a network under load. Out: the same network, whole again, or [org.tandem.drills.field.DrillFailed]. May not
/// enter: judgement about the ledger, which is the same for all. Start reading at
/// [org.tandem.drills.scenario.Scenario].
@NullMarked
package org.tandem.drills.scenario;

import org.jspecify.annotations.NullMarked;
