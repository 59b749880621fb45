package org.tandem.simulation.market;

import java.util.List;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Rate;

/// A pair an FX provider makes prices for.
///
/// @param tiersFromMinor where each better price begins, ascending, in minor units of the source currency
public record Market(CurrencyPair pair, Rate reference, List<Long> tiersFromMinor, long maxMinor) {
    public Market {
        tiersFromMinor = List.copyOf(tiersFromMinor);
    }

    /// Three tiers: from nothing, from 10,000 and from 100,000 major units; at most fifty million.
    public static Market of(CurrencyPair pair, Rate reference) {
        long major = pair.source().minorPerMajor();
        return new Market(pair, reference, List.of(0L, 10_000 * major, 100_000 * major), 50_000_000 * major);
    }
}
