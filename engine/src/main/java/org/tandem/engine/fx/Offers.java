package org.tandem.engine.fx;

import static org.tandem.engine.network.Refusals.of;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.Limits;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.command.Outcome.Applied;
import org.tandem.domain.command.Outcome.Refused;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.domain.payment.Reason;
import org.tandem.engine.account.Account;
import org.tandem.engine.account.Books;
import org.tandem.engine.network.Announcer;
import org.tandem.engine.network.Network;
import org.tandem.engine.network.Participant;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;
import org.tandem.engine.time.Deadlines;

/// Publishing and withdrawing of reference rates and standing offers.
///
/// Checks of an offer, first failure counts: provider (AGNT, AG01, AG10), currencies (AM03), accounts (AC14), validity
/// (DT01), room (ED06).
public final class Offers {
    private static final int PROVIDER_BITS = 12;

    private final Network network;
    private final Books books;
    private final Pairs pairs;
    private final Deadlines deadlines;
    private final Announcer announcer;

    public Offers(Network network, Books books, Pairs pairs, Deadlines deadlines, Announcer announcer) {
        this.network = network;
        this.books = books;
        this.pairs = pairs;
        this.deadlines = deadlines;
        this.announcer = announcer;
    }

    public Outcome publishReference(Command.PublishReferenceRate it) {
        Participant publisher = network.participants().find(it.publisher());
        if (publisher == null) {
            return of(Reason.AGNT, it.publisher() + " is no participant");
        }
        Pair pair = pairs.of(it.pair());
        if (pair == null || it.pair().isSameCurrency()) {
            return of(Reason.AM03, it.pair() + " is no pair of two currencies of this network");
        }
        boolean may = publisher == network.operator()
                || publisher.bic().equals(network.currencies().settlementBank(pair.source()))
                || publisher.bic().equals(network.currencies().settlementBank(pair.target()));
        if (!may) {
            return of(Reason.AG01, it.publisher() + " is neither the operator nor a settlement bank of " + it.pair());
        }
        if (!publisher.isActive()) {
            return of(Reason.AG10, it.publisher() + " is suspended");
        }
        pair.setReference(it.rate());
        announcer.emit(new Event.ReferenceRatePublished(it.publisher(), it.pair(), it.rate()));
        return Applied.INSTANCE;
    }

    public Outcome publish(Command.PublishOffer it, long nowNanos) {
        Offer offer = it.offer();
        Participant provider = network.participants().find(offer.fxProvider());
        Refused refused = refusalOfProvider(offer.fxProvider(), provider);
        if (provider == null || refused != null) {
            return refused != null ? refused : of(Reason.AGNT, "no provider");
        }
        Pair pair = pairs.of(offer.pair());
        if (pair == null) {
            return of(Reason.AM03, offer.pair() + " is no pair of currencies of this network");
        }
        Account source = books.settlement(provider, pair.source());
        Account target = books.settlement(provider, pair.target());
        if (source == null || target == null) {
            return of(Reason.AC14, offer.fxProvider() + " lacks an account in one of " + offer.pair());
        }
        if (offer.validUntilNanos() <= nowNanos) {
            return of(Reason.DT01, "the offer ends at " + offer.validUntilNanos() + ", it is " + nowNanos);
        }
        StandingOffer before = pair.offerOf(offer.fxProvider());
        if (before == null && pair.offers.size() >= Limits.OFFERS_PER_PAIR_MAX) {
            return of(Reason.ED06, "there are " + Limits.OFFERS_PER_PAIR_MAX + " offers for " + offer.pair());
        }
        if (before != null) {
            remove(pair, before);
        }
        int ticket = deadlines.add(offer.validUntilNanos(), Deadlines.OFFER, target(pair, provider));
        pair.add(new StandingOffer(offer, provider, source, target, ticket));
        announcer.emit(new Event.OfferPublished(offer));
        return Applied.INSTANCE;
    }

    public Outcome withdraw(Command.WithdrawOffer it) {
        Participant provider = network.participants().find(it.fxProvider());
        if (provider == null) {
            return of(Reason.AGNT, it.fxProvider() + " is no participant");
        }
        Pair pair = pairs.of(it.pair());
        StandingOffer standing = pair == null ? null : pair.offerOf(it.fxProvider());
        if (pair == null || standing == null) {
            return of(Reason.STATE, it.fxProvider() + " has no offer for " + it.pair());
        }
        remove(pair, standing);
        announcer.emit(new Event.OfferWithdrawn(it.fxProvider(), it.pair(), false));
        return Applied.INSTANCE;
    }

    /// Its time is over: `target` is what the deadline was added with.
    public void expire(int target) {
        Pair pair = pairs.at(target >>> PROVIDER_BITS);
        Bic provider =
                network.participants().get(target & (1 << PROVIDER_BITS) - 1).bic();
        StandingOffer standing = pair.offerOf(provider);
        if (standing == null) {
            throw new Broken("the offer of " + provider + " for " + pair.currencies() + " expired but is not there");
        }
        remove(pair, standing);
        announcer.emit(new Event.OfferWithdrawn(provider, pair.currencies(), true));
    }

    public int size() {
        int[] count = new int[1];
        pairs.each(pair -> count[0] += pair.offers.size());
        return count[0];
    }

    public void writeTo(WordWriter out) {
        pairs.writeTo(out);
        out.put(size());
        pairs.each(pair -> pair.offers.forEach(standing -> write(standing, out)));
    }

    public void readFrom(WordReader in) {
        pairs.readFrom(in);
        int count =
                in.next(Limits.OFFERS_PER_PAIR_MAX * Limits.CURRENCIES_MAX * Limits.CURRENCIES_MAX, "count of offers");
        for (int i = 0; i < count; i++) {
            read(in);
        }
    }

    private void remove(Pair pair, StandingOffer standing) {
        deadlines.remove(standing.ticket());
        pair.offers.remove(standing);
    }

    private static int target(Pair pair, Participant provider) {
        return Pairs.index(pair) << PROVIDER_BITS | provider.index();
    }

    private static @Nullable Refused refusalOfProvider(Bic bic, @Nullable Participant provider) {
        if (provider == null) {
            return of(Reason.AGNT, bic + " is no participant");
        }
        if (provider.role() != Role.FX_PROVIDER) {
            return of(Reason.AG01, bic + " is no FX provider but " + provider.role());
        }
        return provider.isActive() ? null : of(Reason.AG10, bic + " is suspended");
    }

    private void write(StandingOffer standing, WordWriter out) {
        Offer offer = standing.offer();
        out.put(offer.fxProvider());
        out.put(offer.pair());
        out.put(offer.tiers().size());
        for (Tier tier : offer.tiers()) {
            out.put(tier.fromSourceMinor());
            out.put(tier.rate().scaled());
        }
        out.put(offer.maxSourceMinor());
        out.put(offer.validUntilNanos());
        out.put(deadlines.orderOf(standing.ticket()));
    }

    private void read(WordReader in) {
        Bic bic = in.nextBic();
        CurrencyPair currencies = in.nextPair();
        int count = in.next(Limits.TIERS_PER_OFFER_MAX, "count of tiers");
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tiers.add(new Tier(in.next(), new Rate(in.next())));
        }
        Offer offer = new Offer(bic, currencies, tiers, in.next(), in.next());
        Participant provider = network.participants().require(bic);
        Pair pair = pairs.of(currencies);
        Account source = pair == null ? null : books.settlement(provider, pair.source());
        Account target = pair == null ? null : books.settlement(provider, pair.target());
        if (pair == null || source == null || target == null) {
            throw new Broken("the snapshot's offer of " + bic + " for " + currencies + " has no accounts");
        }
        int ticket = deadlines.restore(offer.validUntilNanos(), in.next(), Deadlines.OFFER, target(pair, provider));
        pair.add(new StandingOffer(offer, provider, source, target, ticket));
    }
}
