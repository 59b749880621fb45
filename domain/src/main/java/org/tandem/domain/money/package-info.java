/// Amounts in minor units, currencies, exchange rates and explicit rounding. Exact integers only; floating point may
/// not enter.
@NullMarked
package org.tandem.domain.money;

import org.jspecify.annotations.NullMarked;
