package org.tandem.engine.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.Posting;
import org.tandem.domain.account.PostingKind;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Postings;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// The rules of quoting, paying, returning and funding, told a second time. It decides payments and money; what it
/// leaves to the engine's own tests is how requests are remembered and how changes are proposed: it is given changes
/// already in force.
final class ReferenceModel {
    final Books books = new Books();
    final Map<Uetr, Payment> payments = new LinkedHashMap<>();
    final Map<Bic, Change.AdmitParticipant> participants = new HashMap<>();
    final Set<Bic> suspended = new HashSet<>();
    private final Map<Currency, Bic> settlementBanks = new HashMap<>();
    final Map<CurrencyPair, Change.SetFees> fees = new HashMap<>();
    private final Map<String, Change.SetLimits> limits = new HashMap<>();
    private final Map<String, Long> holds = new HashMap<>();
    final Map<String, BigInteger> paidToday = new HashMap<>();
    private final Map<String, Offer> offers = new TreeMap<>();
    private final Map<CurrencyPair, Rate> references = new HashMap<>();
    final Map<QuoteId, GivenQuote> quotes = new HashMap<>();
    private final Map<String, Long> fractions = new HashMap<>();
    Parameters parameters = Parameters.DEFAULT;
    private Bic operator = Bic.NONE;
    long listEpoch;
    long now;

    record GivenQuote(Quote quote, Bic debtorAgent, Bic creditorAgent, CommandId request) {}

    /// Time goes on.
    /// @return what has run out of it
    Set<Uetr> tick(long timeNanos) {
        now = Math.max(now, timeNanos);
        return payments.entrySet().stream()
                .filter(it -> !it.getValue().state.isFinal() && it.getValue().deadlineNanos <= now)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void expire(Uetr uetr) {
        reject(payments.get(uetr), Reason.AB05);
    }

    void found(Command.FoundNetwork command) {
        operator = command.operator();
        participants.put(
                operator, new Change.AdmitParticipant(operator, Role.OPERATOR, "operator", "", List.of(), false));
        command.changes().forEach(this::change);
    }

    void change(Change change) {
        switch (change) {
            case Change.AddCurrency it -> {
                settlementBanks.put(it.currency(), it.settlementBank());
                books.open(new AccountId(operator, AccountKind.FEES, it.currency()));
                books.open(new AccountId(operator, AccountKind.ROUNDING, it.currency()));
                books.open(new AccountId(it.settlementBank(), AccountKind.ISSUED, it.currency()));
            }
            case Change.AdmitParticipant it -> {
                participants.put(it.bic(), it);
                it.currencies().forEach(currency -> books.open(AccountId.settlement(it.bic(), currency)));
            }
            case Change.SetParticipantState it -> {
                if (it.state() == ParticipantState.SUSPENDED) {
                    suspended.add(it.bic());
                } else {
                    suspended.remove(it.bic());
                }
            }
            case Change.SetAccountState it -> {
                if (!books.balance.containsKey(it.account())) {
                    books.open(it.account());
                }
                books.state.put(it.account(), it.state());
            }
            case Change.SetFees it -> fees.put(it.pair(), it);
            case Change.SetLimits it -> limits.put(it.participant() + "/" + it.currency(), it);
            case Change.SetParameters it -> parameters = it.parameters();
            case Change.SetHold it -> holds.put(it.from() + it.to(), it.holdMillis());
            case Change.ActivateLists it -> listEpoch = it.epoch();
            case Change.ActivatePolicy it -> listEpoch = it.epoch();
            case Change.DecideHold it -> {
                Payment payment = payments.get(it.uetr());
                if (it.release()) {
                    payment.state = PaymentState.RESERVED;
                    payment.deadlineNanos = now + acceptanceMillis() * 1_000_000;
                } else {
                    reject(payment, it.reason());
                }
            }
        }
    }

    void offer(Offer offer) {
        offers.put(offer.pair() + "/" + offer.fxProvider(), offer);
    }

    void withdraw(Bic fxProvider, CurrencyPair pair) {
        offers.remove(pair + "/" + fxProvider);
    }

    void reference(CurrencyPair pair, Rate rate) {
        references.put(pair, rate);
    }

    /// Numbers are the engine's to give: the model says what the quotes are, in order, and takes the numbers it is
    /// told.
    List<Quote> price(Bic debtorAgent, CurrencyPair pair, FixedSide side, long amountMinor) {
        List<Quote> priced = new ArrayList<>();
        long expiry = now + parameters.quoteLifeMillis() * 1_000_000;
        for (Offer offer : offers.values()) {
            boolean live = offer.pair().equals(pair)
                    && offer.validUntilNanos() > now
                    && !suspended.contains(offer.fxProvider());
            if (live) {
                Pricing.price(offer, fees.get(pair), references.get(pair), side, amountMinor, expiry, priced);
            }
        }
        Change.SetLimits limit = limitOf(debtorAgent, pair.source());
        long most = limit == null || limit.paymentMaxMinor() == 0 ? Long.MAX_VALUE : limit.paymentMaxMinor();
        priced.removeIf(it -> it.source().minor() > most);
        Comparator<Quote> best = side == FixedSide.SOURCE
                ? Comparator.comparing((Quote it) -> -it.target().minor())
                : Comparator.comparing((Quote it) -> it.source().minor());
        priced.sort(best.thenComparing(Quote::fxProvider));
        return priced.size() > 8 ? priced.subList(0, 8) : priced;
    }

    void remember(CommandId request, Bic debtorAgent, Bic creditorAgent, List<Quote> given) {
        given.forEach(it -> quotes.put(it.id(), new GivenQuote(it, debtorAgent, creditorAgent, request)));
    }

    /// What becomes of a payment that was not known before: NONE when both legs are reserved.
    Reason submit(Command.SubmitPayment it) {
        Payment payment = new Payment();
        payment.kind = it.kind();
        payment.submittedNanos = now;
        payments.put(it.uetr(), payment);
        payment.reason = judge(it, payment);
        return payment.reason;
    }

    private Reason judge(Command.SubmitPayment it, Payment payment) {
        Door door = new Door(this);
        Reason refused = door.refusal(it);
        if (refused != Reason.NONE) {
            return refused;
        }
        Reason[] why = {Reason.NONE};
        PaymentTerms terms = door.terms(it, why);
        if (terms == null) {
            return why[0];
        }
        boolean covered = atLeast(terms.debtorAgent(), terms.source().currency(), terms.debitMinor())
                && (!terms.hasFx()
                        || atLeast(
                                terms.fxProvider(),
                                terms.target().currency(),
                                terms.target().minor()));
        if (!covered) {
            return Reason.AM04;
        }
        reserve(payment, terms, it.clearance().verdict() == Verdict.HOLD);
        return Reason.NONE;
    }

    private void reserve(Payment payment, PaymentTerms terms, boolean hold) {
        books.reserve(terms.debtorAgent(), terms.source().currency(), terms.debitMinor());
        if (terms.hasFx()) {
            books.reserve(
                    terms.fxProvider(),
                    terms.target().currency(),
                    terms.target().minor());
        }
        payment.terms = terms;
        payment.paidOnDay = today();
        paidToday.merge(
                dayKey(terms, payment.paidOnDay),
                BigInteger.valueOf(terms.source().minor()),
                BigInteger::add);
        GivenQuote used = quotes.get(terms.quote());
        if (used != null) {
            quotes.values().removeIf(given -> given.request().equals(used.request()));
        }
        payment.state = hold ? PaymentState.HELD : PaymentState.RESERVED;
        payment.deadlineNanos = now + (hold ? holdMillis(terms) : acceptanceMillis()) * 1_000_000;
    }

    private long holdMillis(PaymentTerms terms) {
        String corridor = terms.debtorAgent().country() + terms.creditorAgent().country();
        long own = holds.getOrDefault(corridor, 0L);
        return own == 0 ? parameters.holdMillis() : own;
    }

    private long acceptanceMillis() {
        return Math.min(parameters.acceptanceMillis(), parameters.paymentMillis());
    }

    Change.SetLimits limitOf(Bic participant, Currency currency) {
        return limits.getOrDefault(participant + "/" + currency, limits.get(Bic.NONE + "/" + currency));
    }

    /// True when the answer took effect.
    boolean answer(Command.AnswerPayment it) {
        Payment payment = payments.get(it.uetr());
        boolean waits = payment != null
                && payment.state == PaymentState.RESERVED
                && now < payment.deadlineNanos
                && payment.terms.creditorAgent().equals(it.creditorAgent());
        if (waits && it.accepted()) {
            settle(payment);
        } else if (waits) {
            reject(payment, it.reason());
        }
        return waits;
    }

    private void settle(Payment payment) {
        PaymentTerms terms = payment.terms;
        release(terms);
        Postings.settlement(terms, operator, 0).forEach(books::post);
        if (terms.hasFx()) {
            Currency currency = Postings.roundingCurrency(terms);
            String key = terms.fxProvider() + "/" + currency;
            long sum = fractions.getOrDefault(key, 0L) + terms.fraction32();
            if (sum >= 1L << 32 && books.available(terms.fxProvider(), currency).signum() > 0) {
                sum -= 1L << 32;
                books.post(new Posting(
                        PostingKind.ROUNDING,
                        AccountId.settlement(terms.fxProvider(), currency),
                        new AccountId(operator, AccountKind.ROUNDING, currency),
                        1));
            }
            fractions.put(key, sum);
        }
        payment.state = PaymentState.SETTLED;
        payment.settledNanos = now;
    }

    private void reject(Payment payment, Reason reason) {
        release(payment.terms);
        paidToday.merge(
                dayKey(payment.terms, payment.paidOnDay),
                BigInteger.valueOf(-payment.terms.source().minor()),
                BigInteger::add);
        payment.state = PaymentState.REJECTED;
        payment.reason = reason;
    }

    boolean giveBack(Command.ReturnPayment it) {
        Payment payment = payments.get(it.uetr());
        if (payment == null
                || payment.state != PaymentState.SETTLED
                || !payment.terms.creditorAgent().equals(it.creditorAgent())) {
            return false;
        }
        PaymentTerms terms = payment.terms;
        boolean inTime = now <= payment.settledNanos + parameters.returnWindowMillis() * 1_000_000;
        boolean open = books.isOpen(terms.creditorAgent(), terms.target().currency())
                && books.isOpen(terms.debtorAgent(), terms.source().currency());
        boolean covered = atLeast(
                        terms.creditorAgent(),
                        terms.target().currency(),
                        terms.target().minor())
                && (!terms.hasFx()
                        || atLeast(
                                terms.fxProvider(),
                                terms.source().currency(),
                                terms.source().minor()));
        if (!inTime || !open || !covered) {
            return false;
        }
        Postings.ofReturn(terms).forEach(books::post);
        payment.state = PaymentState.RETURNED;
        return true;
    }

    private void release(PaymentTerms terms) {
        books.release(terms.debtorAgent(), terms.source().currency(), terms.debitMinor());
        if (terms.hasFx()) {
            books.release(
                    terms.fxProvider(),
                    terms.target().currency(),
                    terms.target().minor());
        }
    }

    private boolean atLeast(Bic owner, Currency currency, long amountMinor) {
        return books.available(owner, currency).compareTo(BigInteger.valueOf(amountMinor)) >= 0;
    }

    private String dayKey(PaymentTerms terms, long day) {
        return terms.debtorAgent() + "/" + terms.source().currency() + "/" + day;
    }

    long today() {
        return now / 86_400_000_000_000L;
    }
}
