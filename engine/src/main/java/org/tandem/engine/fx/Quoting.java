package org.tandem.engine.fx;

import static org.tandem.engine.network.Refusals.of;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Limits;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.command.Outcome.Applied;
import org.tandem.domain.command.Outcome.Refused;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.payment.Reason;
import org.tandem.engine.account.Account;
import org.tandem.engine.account.Books;
import org.tandem.engine.network.Announcer;
import org.tandem.engine.network.LimitTable;
import org.tandem.engine.network.Network;
import org.tandem.engine.network.Participant;
import org.tandem.engine.time.Nanos;

/// Answers a quote request with every live offer's price.
///
/// Checks, first failure counts: one currency (CURR), debtor agent (AGNT, AG10), creditor agent (AGNT, AG11), both the
/// same (AG03), debtor's account (DNOR, AC06, AC04), creditor's account (CNOR, AC06, AC04), amount (AM01, AM12), limit
/// of one payment when the source is fixed (AM13), room (ED06). No live offer is no refusal: the list is empty.
public final class Quoting {
    private final Network network;
    private final Books books;
    private final Pairs pairs;
    private final Quotes quotes;
    private final PriceList prices;
    private final Announcer announcer;
    private long lastRequest;

    public Quoting(Network network, Books books, Pairs pairs, Quotes quotes, PriceList prices, Announcer announcer) {
        this.network = network;
        this.books = books;
        this.pairs = pairs;
        this.quotes = quotes;
        this.prices = prices;
        this.announcer = announcer;
    }

    public Outcome request(Command.RequestQuote it, long nowNanos) {
        Participant debtor = network.participants().find(it.debtorAgent());
        Participant creditor = network.participants().find(it.creditorAgent());
        Refused refused = refusalOfAgents(it, debtor, creditor);
        if (refused != null || debtor == null || creditor == null) {
            return refused != null ? refused : of(Reason.AGNT, "no agent");
        }
        Pair pair = pairs.of(it.pair());
        refused = refusalOfAccounts(it, debtor, creditor);
        if (refused != null || pair == null) {
            return refused != null ? refused : of(Reason.AM03, it.pair() + " is not served");
        }
        LimitTable limits = network.limitsOf(debtor, pair.source());
        refused = refusalOfAmount(it, pair, limits);
        if (refused != null) {
            return refused;
        }
        prices.fill(pair, it.fixedSide(), it.amountMinor(), debtor, creditor, limits, nowNanos);
        if (!quotes.hasRoomFor(debtor, prices.size())) {
            return of(Reason.ED06, "too many quotes are live; use them or wait until they expire");
        }
        give(it, debtor, creditor, pair, nowNanos);
        return Applied.INSTANCE;
    }

    /// What the quotes of the last request that was applied are found by.
    public long lastRequest() {
        return lastRequest;
    }

    private void give(Command.RequestQuote it, Participant debtor, Participant creditor, Pair pair, long nowNanos) {
        long expiry = Nanos.plusMillis(nowNanos, network.parameters().quoteLifeMillis());
        lastRequest = quotes.nextRequest(prices.size());
        List<Quote> given = new ArrayList<>(prices.size());
        for (int i = 0; i < prices.size(); i++) {
            given.add(quotes.add(lastRequest, debtor, creditor, pair, it.fixedSide(), prices.get(i), expiry));
        }
        announcer.emit(new Event.QuotesGiven(
                it.id(), it.debtorAgent(), it.creditorAgent(), it.pair(), it.fixedSide(), it.amountMinor(), given));
    }

    private static @Nullable Refused refusalOfAgents(
            Command.RequestQuote it, @Nullable Participant debtor, @Nullable Participant creditor) {
        if (it.pair().isSameCurrency()) {
            return of(Reason.CURR, "no quote is needed in one currency");
        }
        if (debtor == null) {
            return of(Reason.AGNT, it.debtorAgent() + " is no participant");
        }
        if (!debtor.isActive()) {
            return of(Reason.AG10, it.debtorAgent() + " is suspended");
        }
        if (creditor == null) {
            return of(Reason.AGNT, it.creditorAgent() + " is no participant");
        }
        if (!creditor.isActive()) {
            return of(Reason.AG11, it.creditorAgent() + " is suspended");
        }
        return debtor == creditor ? of(Reason.AG03, "debtor and creditor agent are the same") : null;
    }

    private @Nullable Refused refusalOfAccounts(Command.RequestQuote it, Participant debtor, Participant creditor) {
        int source = network.currencies().indexOf(it.pair().source());
        int target = network.currencies().indexOf(it.pair().target());
        Refused refused = refusalOf(books.settlement(debtor, source), Reason.DNOR, "the debtor agent");
        return refused != null
                ? refused
                : refusalOf(books.settlement(creditor, target), Reason.CNOR, "the creditor agent");
    }

    /// @param missing the reason when there is no account
    public static @Nullable Refused refusalOf(@Nullable Account account, Reason missing, String whose) {
        if (account == null) {
            return of(missing, whose + " has no account in this currency");
        }
        if (account.isOpen()) {
            return null;
        }
        return account.state() == AccountState.BLOCKED
                ? of(Reason.AC06, "the account of " + whose + " is blocked")
                : of(Reason.AC04, "the account of " + whose + " is closed");
    }

    private static @Nullable Refused refusalOfAmount(Command.RequestQuote it, Pair pair, LimitTable limits) {
        if (it.amountMinor() == 0) {
            return of(Reason.AM01, "the amount is zero");
        }
        if (it.amountMinor() < 0 || it.amountMinor() > Limits.AMOUNT_MINOR_MAX) {
            return of(Reason.AM12, "an amount is 1 to " + Limits.AMOUNT_MINOR_MAX + ", not " + it.amountMinor());
        }
        boolean exceeds = it.fixedSide() == FixedSide.SOURCE && limits.paymentExceeds(pair.source(), it.amountMinor());
        return exceeds ? of(Reason.AM13, "the amount exceeds the limit of one payment") : null;
    }
}
