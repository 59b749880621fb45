package org.tandem.engine.fx;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.Limits;
import org.tandem.domain.fx.FixedSide;
import org.tandem.engine.network.LimitTable;
import org.tandem.engine.network.Participant;

/// The prices of all live offers for one request, best first, ties by BIC, at most
/// [Limits#QUOTES_PER_REQUEST_MAX]. Reused from request to request.
public final class PriceList {
    private final Price[] prices = new Price[Limits.QUOTES_PER_REQUEST_MAX + 1];
    private int count;

    public PriceList() {
        for (int i = 0; i < prices.length; i++) {
            prices[i] = new Price();
        }
    }

    /// An agent of the payment cannot be its FX provider at once; an offer whose source amount exceeds the debtor
    /// agent's limit of one payment has no price either.
    public void fill(
            Pair pair,
            FixedSide side,
            long amountMinor,
            Participant debtor,
            Participant creditor,
            LimitTable limits,
            long nowNanos) {
        count = 0;
        for (int i = 0; i < pair.offers.size(); i++) {
            StandingOffer standing = pair.offers.get(i);
            Price last = prices[count];
            if (standing.isLive(nowNanos)
                    && standing.provider() != debtor
                    && standing.provider() != creditor
                    && last.set(pair, standing, side, amountMinor)
                    && !limits.paymentExceeds(pair.source(), last.sourceMinor)) {
                rise(side);
            }
        }
    }

    public int size() {
        return count;
    }

    public Price get(int index) {
        return prices[index];
    }

    public @Nullable Price best() {
        return count == 0 ? null : prices[0];
    }

    /// Lets the price after the last one rise to its place; the worst falls off when there are too many. Offers
    /// come in the order of BICs, so a tie stays behind.
    private void rise(FixedSide side) {
        int place = count;
        while (place > 0 && prices[place].isBetterThan(prices[place - 1], side)) {
            Price worse = prices[place - 1];
            prices[place - 1] = prices[place];
            prices[place] = worse;
            place--;
        }
        count = Math.min(count + 1, Limits.QUOTES_PER_REQUEST_MAX);
    }
}
