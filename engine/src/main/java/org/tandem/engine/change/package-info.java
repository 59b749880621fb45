/// Changes that only two officers together can make, from proposal to force.
///
/// In: proposals, approvals, withdrawals, the founding. Out: new rules, accounts and decisions on held payments. May
/// not enter: anything one person may do alone.
@NullMarked
package org.tandem.engine.change;

import org.jspecify.annotations.NullMarked;
