/// What must hold, whatever happens: the laws, each checked as early as it can be.
///
/// In: every entry any node applies; what was promised to those who ask; the projector's rows. Out: a
/// [org.tandem.simulator.check.LawBroken] or nothing. May not enter: chance. Start reading at
/// [org.tandem.simulator.check.History].
@NullMarked
package org.tandem.simulator.check;

import org.jspecify.annotations.NullMarked;
