package org.tandem.engine.fx;

import org.tandem.domain.fx.Offer;
import org.tandem.engine.account.Account;
import org.tandem.engine.network.Participant;

/// An offer in force, with its provider's accounts.
public record StandingOffer(Offer offer, Participant provider, Account source, Account target, int ticket) {
    boolean isLive(long nowNanos) {
        return offer.validUntilNanos() > nowNanos && provider.isActive() && source.isOpen() && target.isOpen();
    }
}
