package org.tandem.engine.fx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;

/// One direction between two currencies: its fees, its reference rate, and the standing offers in the order of their
/// providers' BICs.
public final class Pair {
    private final CurrencyPair currencies;
    private final int source;
    private final int target;
    final List<StandingOffer> offers = new ArrayList<>();
    private Fee senderFee = Fee.NONE;
    private Fee receiverFee = Fee.NONE;
    private @Nullable Rate reference;

    Pair(CurrencyPair currencies, int source, int target) {
        this.currencies = currencies;
        this.source = source;
        this.target = target;
    }

    public CurrencyPair currencies() {
        return currencies;
    }

    /// The index of the source currency.
    public int source() {
        return source;
    }

    /// The index of the target currency.
    public int target() {
        return target;
    }

    public Fee senderFee() {
        return senderFee;
    }

    public Fee receiverFee() {
        return receiverFee;
    }

    public void setFees(Fee sender, Fee receiver) {
        senderFee = sender;
        receiverFee = receiver;
    }

    public @Nullable Rate reference() {
        return reference;
    }

    /// Whether a snapshot has to tell of it, offers apart.
    boolean hasTerms() {
        return reference != null || !senderFee.equals(Fee.NONE) || !receiverFee.equals(Fee.NONE);
    }

    void setReference(@Nullable Rate rate) {
        reference = rate;
    }

    @Nullable
    StandingOffer offerOf(Bic provider) {
        for (StandingOffer offer : offers) {
            if (offer.provider().bic().equals(provider)) {
                return offer;
            }
        }
        return null;
    }

    /// Keeps the order by BIC.
    void add(StandingOffer offer) {
        int place = offers.size();
        while (place > 0
                && offers.get(place - 1)
                                .provider()
                                .bic()
                                .compareTo(offer.provider().bic())
                        > 0) {
            place--;
        }
        offers.add(place, offer);
    }
}
