package org.tandem.engine.payment;

import static org.tandem.engine.network.Refusals.of;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.Command.SubmitPayment;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.command.Outcome.Applied;
import org.tandem.domain.command.Outcome.Refused;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Role;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.engine.account.Account;
import org.tandem.engine.account.Books;
import org.tandem.engine.fx.Pair;
import org.tandem.engine.fx.Pairs;
import org.tandem.engine.fx.Price;
import org.tandem.engine.fx.PriceList;
import org.tandem.engine.fx.Quotes;
import org.tandem.engine.fx.Quoting;
import org.tandem.engine.network.Announcer;
import org.tandem.engine.network.LimitTable;
import org.tandem.engine.network.Network;
import org.tandem.engine.network.Participant;
import org.tandem.engine.table.Table;
import org.tandem.engine.time.Nanos;

/// A payment at the door. A known UETR changes nothing. A clearance by other lists than those in force changes nothing
/// either, and nothing is remembered: the gate may clear the payment again, by the lists in force. Otherwise the checks
/// run in this order and the first failure ends the payment there (a PaymentRefused event, remembered as REJECTED):
/// clearance (RR04, or the gate's reason), time (TM01, DT01), agents (AGNT, AG10, AG01, AGNT, AG11, AG03), accounts
/// (DNOR, AC06, AC04 of the debtor agent, then CNOR, AC06, AC04 of the creditor agent), amount (AM01,
/// AM13, AM12, AM14), terms (AB04, AG01, NOQT, AM09, AM02), cover (AM04), room (ED06). Nothing changes before all have
/// passed.
public final class Submission {
    private static final long FUTURE_MAX_MILLIS = 300_000;

    private final Network network;
    private final Books books;
    private final Pairs pairs;
    private final Quotes quotes;
    private final PriceList prices;
    private final Payments payments;
    private final Ending ending;
    private final Announcer announcer;
    private final Draft draft = new Draft();

    public Submission(
            Network network,
            Books books,
            Pairs pairs,
            Quotes quotes,
            PriceList prices,
            Payments payments,
            Ending ending,
            Announcer announcer) {
        this.network = network;
        this.books = books;
        this.pairs = pairs;
        this.quotes = quotes;
        this.prices = prices;
        this.payments = payments;
        this.ending = ending;
        this.announcer = announcer;
    }

    public Outcome submit(SubmitPayment it, long nowNanos) {
        long contentHigh = ContentHash.high(
                it.uetr(), it.debtorAgent(), it.creditorAgent(), it.quote(), it.source(), it.messageDigestHigh());
        long contentLow =
                ContentHash.low(contentHigh, it.targetCurrency().pack(), it.targetMinor(), it.messageDigestLow());
        int row = ending.findCurrent(it.uetr(), nowNanos);
        if (row != Table.NONE) {
            return payments.rows.hasContent(row, contentHigh, contentLow)
                    ? payments.known(row)
                    : of(Reason.AM05, "the UETR " + it.uetr() + " is known with other content");
        }
        Clearance clearance = it.clearance();
        if (clearance != null
                && isFor(clearance, contentHigh, contentLow)
                && clearance.listEpoch() != network.listEpoch()) {
            return of(
                    Reason.RR04,
                    "the clearance is from lists and policy of epoch " + clearance.listEpoch()
                            + ", in force are those of " + network.listEpoch());
        }
        Refused refused = clearance == null
                ? of(Reason.RR04, "the payment has no clearance")
                : refusal(it, clearance, contentHigh, contentLow, nowNanos);
        if (clearance == null || refused != null) {
            refuse(it, refused != null ? refused : of(Reason.RR04, ""), contentHigh, contentLow, nowNanos);
        } else {
            accept(it, clearance, contentHigh, contentLow, nowNanos);
        }
        return Applied.INSTANCE;
    }

    private void refuse(SubmitPayment it, Refused refused, long contentHigh, long contentLow, long nowNanos) {
        payments.addRefused(
                it.uetr(),
                contentHigh,
                contentLow,
                it.kind(),
                it.debtorAgent(),
                it.creditorAgent(),
                refused.reason(),
                nowNanos);
        announcer.emit(new Event.PaymentRefused(
                it.uetr(),
                it.kind(),
                it.debtorAgent(),
                it.creditorAgent(),
                it.quote(),
                it.source(),
                it.targetCurrency(),
                it.targetMinor(),
                refused.reason(),
                refused.detail(),
                it.createdAtNanos(),
                it.originalMessage()));
    }

    private void accept(SubmitPayment it, Clearance clearance, long contentHigh, long contentLow, long nowNanos) {
        PaymentTerms terms = draft.terms(it.source().currency(), it.targetCurrency());
        boolean hold = clearance.verdict() == Verdict.HOLD;
        if (!draft.quote.isNone()) {
            quotes.use(draft.quote);
        }
        ending.reserve(terms, draft);
        draft.debtorAccount().countPaid(draft.sourceMinor, nowNanos);
        int row = payments.addPending(
                it.uetr(),
                contentHigh,
                contentLow,
                it.kind(),
                hold ? PaymentState.HELD : PaymentState.RESERVED,
                draft,
                nowNanos);
        if (hold) {
            long deadline = Nanos.plusMillis(nowNanos, network.holdMillis(it.debtorAgent(), it.creditorAgent()));
            payments.setDeadline(row, deadline);
            payments.keepOriginal(row, it.originalMessage());
            announcer.emit(new Event.PaymentHeld(
                    it.uetr(), it.kind(), terms, clearance, it.createdAtNanos(), deadline, it.originalMessage()));
        } else {
            long deadline = ending.startClock(row, nowNanos);
            announcer.emit(new Event.PaymentReserved(
                    it.uetr(), it.kind(), terms, clearance, it.createdAtNanos(), deadline, it.originalMessage()));
        }
    }

    private @Nullable Refused refusal(
            SubmitPayment it, Clearance clearance, long contentHigh, long contentLow, long nowNanos) {
        Refused refused = refusalOfClearance(clearance, contentHigh, contentLow);
        refused = refused != null ? refused : refusalOfTime(it, nowNanos);
        refused = refused != null ? refused : refusalOfAgents(it);
        refused = refused != null ? refused : refusalOfAccounts(it);
        refused = refused != null ? refused : refusalOfAmount(it, nowNanos);
        refused = refused != null ? refused : findTerms(it, nowNanos);
        return refused != null ? refused : refusalOfCover();
    }

    private @Nullable Refused refusalOfClearance(Clearance clearance, long contentHigh, long contentLow) {
        if (!isFor(clearance, contentHigh, contentLow)) {
            return of(Reason.RR04, "the clearance is for other content");
        }
        if (clearance.verdict() != Verdict.REJECT) {
            return null;
        }
        return of(clearance.reason() == Reason.NONE ? Reason.RR04 : clearance.reason(), Clearance.REFUSED_BY_THE_GATE);
    }

    private static boolean isFor(Clearance clearance, long contentHigh, long contentLow) {
        return clearance.content().high() == contentHigh && clearance.content().low() == contentLow;
    }

    private @Nullable Refused refusalOfTime(SubmitPayment it, long nowNanos) {
        long window = network.parameters().duplicateWindowMillis();
        if (Nanos.plusMillis(it.createdAtNanos(), window) < nowNanos) {
            return of(Reason.TM01, "the message is older than " + window + " ms");
        }
        boolean future = it.createdAtNanos() > Nanos.plusMillis(nowNanos, FUTURE_MAX_MILLIS);
        return future ? of(Reason.DT01, "the message's creation time is more than five minutes ahead") : null;
    }

    private @Nullable Refused refusalOfAgents(SubmitPayment it) {
        Participant debtor = network.participants().find(it.debtorAgent());
        if (debtor == null) {
            return of(Reason.AGNT, "the debtor agent " + it.debtorAgent() + " is no participant");
        }
        if (!debtor.isActive()) {
            return of(Reason.AG10, "the debtor agent " + it.debtorAgent() + " is suspended");
        }
        if (debtor.role() != Role.BANK && it.kind() != PaymentKind.FINANCIAL_INSTITUTION) {
            return of(Reason.AG01, debtor.role() + " sends no payments for customers");
        }
        Participant creditor = network.participants().find(it.creditorAgent());
        if (creditor == null) {
            return of(Reason.AGNT, "the creditor agent " + it.creditorAgent() + " is no participant");
        }
        if (!creditor.isActive()) {
            return of(Reason.AG11, "the creditor agent " + it.creditorAgent() + " is suspended");
        }
        if (debtor == creditor) {
            return of(Reason.AG03, "debtor and creditor agent are the same");
        }
        draft.setAgents(debtor, creditor);
        return null;
    }

    private @Nullable Refused refusalOfAccounts(SubmitPayment it) {
        int source = network.currencies().indexOf(it.source().currency());
        int target = network.currencies().indexOf(it.targetCurrency());
        Account debtor = books.settlement(draft.debtor(), source);
        Account creditor = books.settlement(draft.creditor(), target);
        Refused refused = Quoting.refusalOf(debtor, Reason.DNOR, "the debtor agent");
        refused = refused != null ? refused : Quoting.refusalOf(creditor, Reason.CNOR, "the creditor agent");
        if (debtor != null && creditor != null) {
            draft.setAccounts(debtor, creditor);
        }
        return refused;
    }

    private @Nullable Refused refusalOfAmount(SubmitPayment it, long nowNanos) {
        long amount = it.source().minor();
        if (amount == 0) {
            return of(Reason.AM01, "the amount is zero");
        }
        Account account = draft.debtorAccount();
        LimitTable limits = network.limitsOf(draft.debtor(), account.currency());
        if (limits.paymentExceeds(account.currency(), amount)) {
            return of(Reason.AM13, "the amount exceeds the limit of one payment");
        }
        long total = account.dayTotalWith(amount, nowNanos);
        if (total < 0) {
            return of(Reason.AM12, "more would be paid in a day than can be counted");
        }
        return limits.dayExceeds(account.currency(), total)
                ? of(Reason.AM14, "the amount exceeds what is left of the limit of the day")
                : null;
    }

    private @Nullable Refused findTerms(SubmitPayment it, long nowNanos) {
        if (!it.quote().isNone()) {
            return findQuoted(it, nowNanos);
        }
        Pair pair = pairs.of(it.source().currency(), it.targetCurrency());
        if (pair == null) {
            return of(Reason.AM03, "the currency is not served");
        }
        return pair.currencies().isSameCurrency() ? findWithoutFx(it, pair) : findUnquoted(it, pair, nowNanos);
    }

    private @Nullable Refused findQuoted(SubmitPayment it, long nowNanos) {
        int row = quotes.findLive(it.quote(), nowNanos);
        if (row == Table.NONE) {
            return of(Reason.AB04, "the quote " + it.quote() + " is unknown, used or expired");
        }
        if (quotes.debtor(row) != draft.debtor() || quotes.creditor(row) != draft.creditor()) {
            return of(Reason.AB04, "the quote " + it.quote() + " was given for other agents");
        }
        Pair pair = quotes.pair(row);
        if (pair.source() != draft.debtorAccount().currency()
                || pair.target() != draft.creditorAccount().currency()) {
            return of(Reason.AB04, "the quote " + it.quote() + " is for " + pair.currencies());
        }
        if (quotes.sourceMinor(row) != it.source().minor()) {
            return of(Reason.AB04, "the amount differs from the source amount of " + it.quote());
        }
        if (it.targetMinor() != 0 && it.targetMinor() != quotes.targetMinor(row)) {
            return of(Reason.AB04, "the target amount differs from that of " + it.quote());
        }
        Rate rate = it.rate();
        if (rate != null && rate.scaled() != quotes.rateScaled(row)) {
            return of(Reason.AB04, "the rate differs from that of " + it.quote());
        }
        Participant provider = quotes.provider(row);
        if (!provider.isActive() || !isOpen(provider, pair.source()) || !isOpen(provider, pair.target())) {
            return of(Reason.AB04, "the FX provider of " + it.quote() + " takes part no more");
        }
        draft.takeQuote(quotes, row, it.quote());
        return null;
    }

    private @Nullable Refused findUnquoted(SubmitPayment it, Pair pair, long nowNanos) {
        if (!draft.debtor().unquotedAllowed()) {
            return of(Reason.AG01, it.debtorAgent() + " has not signed for payments without a quote");
        }
        LimitTable limits = network.limitsOf(draft.debtor(), pair.source());
        prices.fill(pair, FixedSide.SOURCE, it.source().minor(), draft.debtor(), draft.creditor(), limits, nowNanos);
        Price best = prices.best();
        if (best == null) {
            return of(Reason.NOQT, "no firm offer is live for " + pair.currencies() + " and this amount");
        }
        if (it.targetMinor() != 0 && it.targetMinor() != best.targetMinor()) {
            return of(Reason.AM09, "the target amount is not that of the best firm offer now");
        }
        Rate rate = it.rate();
        if (rate != null && rate.scaled() != best.rate().scaled()) {
            return of(Reason.AB04, "the rate is not that of the best firm offer now");
        }
        draft.takePrice(best, pair.reference());
        return null;
    }

    private @Nullable Refused findWithoutFx(SubmitPayment it, Pair pair) {
        long amount = it.source().minor();
        if (it.targetMinor() != 0 && it.targetMinor() != amount) {
            return of(Reason.AM09, "in one currency both amounts are the same");
        }
        Rate rate = it.rate();
        if (rate != null && rate.scaled() != Rate.ONE) {
            return of(Reason.AB04, "in one currency the rate is one");
        }
        long receiverFee = pair.receiverFee().on(amount);
        if (receiverFee >= amount) {
            return of(Reason.AM02, "the amount does not exceed the receiver's fee");
        }
        draft.takeWithoutFx(amount, pair.senderFee().on(amount), receiverFee);
        return null;
    }

    private @Nullable Refused refusalOfCover() {
        if (draft.debtorAccount().available() < draft.sourceMinor + draft.senderFeeMinor) {
            return of(Reason.AM04, "the debtor agent's account does not cover amount and fee");
        }
        Participant provider = draft.provider;
        if (provider != null) {
            Account account = ending.account(provider, draft.creditorAccount().currency());
            if (account.available() < draft.targetMinor) {
                return of(Reason.AM04, "the FX provider's account does not cover the target amount");
            }
        }
        return payments.hasRoom() ? null : of(Reason.ED06, "too many payments are pending; send again later");
    }

    private boolean isOpen(Participant provider, int currency) {
        return ending.account(provider, currency).isOpen();
    }
}
