package org.tandem.domain.fx;

import java.util.List;
import org.tandem.domain.Limits;
import org.tandem.domain.party.Bic;

/// A standing offer of one FX provider for one pair: firm until it expires, is withdrawn or replaced by the next.
/// Tiers ascend by amount; the first one's start is the least source amount offered, `maxSourceMinor` the greatest.
public record Offer(Bic fxProvider, CurrencyPair pair, List<Tier> tiers, long maxSourceMinor, long validUntilNanos) {
    public Offer {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || tiers.size() > Limits.TIERS_PER_OFFER_MAX) {
            throw new IllegalArgumentException(
                    "an offer has 1 to " + Limits.TIERS_PER_OFFER_MAX + " tiers, not " + tiers.size());
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).fromSourceMinor() <= tiers.get(i - 1).fromSourceMinor()) {
                throw new IllegalArgumentException("tiers start at ascending amounts");
            }
        }
        if (pair.isSameCurrency()) {
            throw new IllegalArgumentException("an offer is for two different currencies, not " + pair);
        }
        if (maxSourceMinor < tiers.getFirst().fromSourceMinor() || maxSourceMinor > Limits.AMOUNT_MINOR_MAX) {
            throw new IllegalArgumentException("the greatest amount of an offer is out of range: " + maxSourceMinor);
        }
    }
}
