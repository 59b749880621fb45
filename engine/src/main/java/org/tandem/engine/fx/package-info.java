/// What FX providers offer, what it makes of an amount, and the firm quotes that were given.
///
/// In: offers, reference rates, fees, quote requests. Out: prices. May not enter: balances; floating point.
@NullMarked
package org.tandem.engine.fx;

import org.jspecify.annotations.NullMarked;
