/// Cases of parties and of agents that may be entries of a list, apart from any payment that is held.
///
/// In: hits that a change of the lists brought among known parties and admitted agents; officers' decisions. Out:
/// allowed pairs, the queue and its pages. May not enter: a held payment, whose case is in `cases`. Start reading at
/// [org.tandem.compliance.partycase.PartyDesk].
@NullMarked
package org.tandem.compliance.partycase;

import org.jspecify.annotations.NullMarked;
