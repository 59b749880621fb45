/// What FX cost and was offered: reference rates, offers, quotes asked and given.
///
/// In: a currency pair or a provider. Out: records. Start reading at [org.tandem.readmodel.rates.RateQueries].
@NullMarked
package org.tandem.readmodel.rates;

import org.jspecify.annotations.NullMarked;
