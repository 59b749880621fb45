package org.tandem.engine.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// Commands from a seed: mostly sensible ones, some wrong in one point, some repeated. It hears the events, so that it
/// can take quotes, answer payments and approve changes; what it makes next is a function of the seed and of what it
/// heard.
public final class RandomLog {
    static final Currency BYN = new Currency("BYN", 2);
    static final Currency RUB = new Currency("RUB", 2);
    static final Currency JPY = new Currency("JPY", 0);
    static final Bic OPERATOR = Bic.of("TNDMBY20");
    static final Bic SETTLER = Bic.of("SETTBY20");
    static final List<Bic> BANKS = List.of(Bic.of("AAAABY20"), Bic.of("BBBBRU20"), Bic.of("CCCCJP20"));
    static final List<Bic> PROVIDERS = List.of(Bic.of("FXAABY20"), Bic.of("FXBBRU20"));
    private static final List<Currency> CURRENCIES = List.of(BYN, RUB, JPY);

    private final Random random;
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Event.QuotesGiven> requests = new ArrayList<>();
    private final List<Uetr> payments = new ArrayList<>();
    private final List<Uetr> held = new ArrayList<>();
    private final List<CommandId> changes = new ArrayList<>();
    private final List<CommandId> defundings = new ArrayList<>();
    private final List<Event.RecallRequested> recalls = new ArrayList<>();
    private final boolean asking;
    private final RandomQuestions questions;
    private final List<Command> past = new ArrayList<>();
    private long timeNanos = 1_800_000_000_000_000_000L;
    private long lastId;

    public RandomLog(long seed) {
        this(seed, true);
    }

    /// @param asking without, it is the log of before officers could ask banks: what was recorded of it must still
    ///     hold
    RandomLog(long seed, boolean asking) {
        this.random = new Random(seed);
        this.questions = new RandomQuestions(random);
        this.asking = asking;
    }

    public long timeNanos() {
        return timeNanos;
    }

    /// Time is now this, for those who have a clock of their own.
    public void at(long nowNanos) {
        timeNanos = nowNanos;
    }

    /// Time goes on; mostly a little, now and then far enough for deadlines, rarely over a day.
    public void pass() {
        int chance = random.nextInt(1000);
        timeNanos += chance == 0 ? 90_000_000_000_000L : chance < 30 ? 8_000_000_000L : random.nextInt(20_000_000);
    }

    public void hear(Event event) {
        switch (event) {
            case Event.QuotesGiven it -> {
                quotes.addAll(it.quotes());
                it.quotes().forEach(_ -> requests.add(it));
            }
            case Event.PaymentReserved it -> payments.add(it.uetr());
            case Event.PaymentHeld it -> {
                payments.add(it.uetr());
                held.add(it.uetr());
            }
            case Event.ChangeProposed it -> changes.add(it.change());
            case Event.DefundingRequested it -> defundings.add(it.id());
            case Event.RecallRequested it -> recalls.add(it);
            case Event.InformationAsked it -> questions.hear(it);
            case Event.NetworkFounded _,
                    Event.ChangeApplied _,
                    Event.ChangeWithdrawn _,
                    Event.ReferenceRatePublished _,
                    Event.OfferPublished _,
                    Event.OfferWithdrawn _,
                    Event.HoldReleased _,
                    Event.PaymentRefused _,
                    Event.PaymentRejected _,
                    Event.PaymentSettled _,
                    Event.PaymentReturned _,
                    Event.RecallAnswered _,
                    Event.InformationAnswered _,
                    Event.Funded _,
                    Event.DefundingConfirmed _,
                    Event.DefundingRefused _ -> {}
        }
    }

    public Command founding() {
        List<Change> rules = new ArrayList<>();
        rules.add(new Change.SetParameters(
                new Parameters(60_000, 7_000, 20_000, 300_000, 3_600_000, 86_400_000L * 300, 60_000)));
        CURRENCIES.forEach(it -> rules.add(new Change.AddCurrency(it, SETTLER)));
        rules.add(new Change.AdmitParticipant(SETTLER, Role.SETTLEMENT_BANK, "Settler", "BY", List.of(), false));
        for (Bic bank : BANKS) {
            boolean all = bank.equals(BANKS.getFirst());
            rules.add(new Change.AdmitParticipant(
                    bank, Role.BANK, "Bank", bank.country(), all ? CURRENCIES : List.of(BYN, RUB), all));
        }
        PROVIDERS.forEach(it -> rules.add(
                new Change.AdmitParticipant(it, Role.FX_PROVIDER, "Provider", it.country(), CURRENCIES, false)));
        rules.add(new Change.SetFees(new CurrencyPair(BYN, RUB), new Fee(50, 200, 50, 6_000), new Fee(500, 0, 0, 500)));
        rules.add(new Change.SetFees(new CurrencyPair(BYN, BYN), new Fee(30, 0, 0, 30), Fee.NONE));
        rules.add(new Change.SetLimits(Bic.NONE, BYN, 5_000_000, 40_000_000));
        rules.add(new Change.ActivateLists(1, "none"));
        return new Command.FoundNetwork(id(), "Random", OPERATOR, List.of("one", "two", "three"), rules);
    }

    public Command next() {
        int chance = random.nextInt(100);
        if (chance < 3 && !past.isEmpty()) {
            return past.get(random.nextInt(past.size()));
        }
        Command command = make(chance);
        past.add(command);
        return command;
    }

    private Command make(int chance) {
        if (chance < 10) {
            return new Command.Fund(id(), SETTLER, pick(random.nextInt(3) == 0 ? BANKS : PROVIDERS), money(60_000_000));
        }
        if (chance < 16) {
            return offer();
        }
        if (chance < 18) {
            return new Command.PublishReferenceRate(id(), pick(List.of(OPERATOR, SETTLER)), pair(), rate());
        }
        if (chance < 38) {
            boolean source = random.nextInt(4) > 0;
            return new Command.RequestQuote(
                    id(), pick(BANKS), pick(BANKS), pair(), source ? FixedSide.SOURCE : FixedSide.TARGET, amount());
        }
        if (chance < 64) {
            return payment();
        }
        if (chance < 84 && !payments.isEmpty()) {
            return answer();
        }
        if (chance < 92) {
            return afterwards();
        }
        return rules();
    }

    private Command answer() {
        Uetr uetr = recent(payments);
        boolean accepted = random.nextInt(5) > 0;
        return new Command.AnswerPayment(
                uetr, pick(BANKS), accepted, accepted ? Reason.NONE : Reason.AC04, accepted ? "" : "closed");
    }

    private Command afterwards() {
        Bic bank = pick(BANKS);
        return switch (random.nextInt(6)) {
            case 0 -> new Command.RequestDefunding(id(), pick(PROVIDERS), money(500_000));
            case 1 ->
                new Command.ConfirmDefunding(
                        id(), defundings.isEmpty() ? id() : recent(defundings), SETTLER, random.nextBoolean());
            case 2 -> new Command.RequestRecall(id(), uetr(), bank, Reason.CUST, new byte[3]);
            case 3 -> answerRecall(bank);
            default -> new Command.ReturnPayment(id(), uetr(), bank, Reason.MD06, new byte[] {2, 3});
        };
    }

    private Command answerRecall(Bic bank) {
        Event.RecallRequested recall = recalls.isEmpty() ? null : recent(recalls);
        Uetr uetr = recall == null ? uetr() : recall.uetr();
        Bic agent = recall == null || random.nextInt(4) == 0 ? bank : recall.creditorAgent();
        return new Command.AnswerRecall(id(), uetr, agent, random.nextBoolean(), Reason.NOAS, new byte[] {1});
    }

    private Command rules() {
        if (asking && !held.isEmpty() && random.nextInt(4) == 0) {
            return questions.next(id(), recent(held), timeNanos);
        }
        String officer = pick(List.of("one", "two", "three", "stranger"));
        CommandId change = changes.isEmpty()
                ? id()
                : changes.get(changes.size() - 1 - random.nextInt(Math.min(3, changes.size())));
        if (random.nextInt(3) == 0 && !held.isEmpty()) {
            Change decision = new Change.DecideHold(recent(held), random.nextInt(3) > 0, Reason.RR04);
            return new Command.ProposeChange(id(), "one", decision);
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Command.ProposeChange(id(), officer, change());
            case 2, 3 -> new Command.ApproveChange(id(), change, officer);
            default -> new Command.WithdrawChange(id(), change, officer);
        };
    }

    private Change change() {
        return switch (random.nextInt(8)) {
            case 0 -> new Change.SetParticipantState(pick(PROVIDERS), pick(List.of(ParticipantState.values())));
            case 1 -> new Change.SetParticipantState(pick(BANKS), ParticipantState.ACTIVE);
            case 2 ->
                new Change.SetAccountState(
                        AccountId.settlement(pick(BANKS), JPY), pick(List.of(AccountState.OPEN, AccountState.BLOCKED)));
            case 3 -> new Change.SetFees(pair(), new Fee(random.nextInt(50), 100, 0, 900), Fee.NONE);
            case 4 -> new Change.SetLimits(pick(BANKS), BYN, 4_000_000, 0);
            default -> new Change.DecideHold(held.isEmpty() ? uetr() : recent(held), random.nextBoolean(), Reason.RR04);
        };
    }

    private Command offer() {
        CurrencyPair pair = pair();
        if (pair.isSameCurrency() || random.nextInt(8) == 0) {
            return new Command.WithdrawOffer(id(), pick(PROVIDERS), pair);
        }
        List<Tier> tiers = List.of(new Tier(1 + random.nextInt(500), rate()), new Tier(100_000, rate()));
        long until = timeNanos + random.nextInt(120) * 1_000_000_000L;
        return new Command.PublishOffer(id(), new Offer(pick(PROVIDERS), pair, tiers, 3_000_000, until));
    }

    private Command payment() {
        boolean quoted = !quotes.isEmpty() && random.nextInt(3) > 0;
        int index = quoted ? quotes.size() - 1 - random.nextInt(Math.min(6, quotes.size())) : 0;
        Quote quote = quoted ? quotes.get(index) : null;
        Bic debtor = quoted ? requests.get(index).debtorAgent() : pick(BANKS);
        Bic creditor = quoted ? requests.get(index).creditorAgent() : pick(BANKS);
        Money source = quote == null ? money(2_000_000) : quote.source();
        if (random.nextInt(25) == 0) {
            source = new Money(source.minor() + 1, source.currency());
        }
        Currency target = quote == null ? pick(CURRENCIES) : quote.target().currency();
        long targetMinor =
                quote != null && random.nextBoolean() ? quote.target().minor() : 0;
        return submit(
                new Uetr(random.nextLong(), ++lastId),
                debtor,
                creditor,
                quote == null ? QuoteId.NONE : quote.id(),
                source,
                target,
                targetMinor,
                random.nextInt(40));
    }

    /// What a market begins with: so much on every account, and an offer for each pair from each provider.
    public List<Command> beginnings(long fundMinor) {
        List<Command> commands = new ArrayList<>();
        List<Bic> participants = new ArrayList<>(BANKS);
        participants.addAll(PROVIDERS);
        for (Currency currency : CURRENCIES) {
            for (Bic participant : participants) {
                commands.add(new Command.Fund(id(), SETTLER, participant, new Money(fundMinor, currency)));
            }
        }
        for (Bic provider : PROVIDERS) {
            for (CurrencyPair pair : List.of(new CurrencyPair(BYN, RUB), new CurrencyPair(RUB, BYN))) {
                List<Tier> tiers = List.of(new Tier(1, rate()), new Tier(50_000, rate()));
                long until = timeNanos + 86_400_000_000_000L;
                commands.add(new Command.PublishOffer(id(), new Offer(provider, pair, tiers, 3_000_000, until)));
            }
        }
        return commands;
    }

    /// What somebody asks who means to pay.
    public Command.RequestQuote enquiry() {
        Bic debtor = pick(BANKS);
        Bic creditor = BANKS.get((BANKS.indexOf(debtor) + 1 + random.nextInt(2)) % BANKS.size());
        CurrencyPair pair = random.nextBoolean() ? new CurrencyPair(BYN, RUB) : new CurrencyPair(RUB, BYN);
        FixedSide side = random.nextInt(3) > 0 ? FixedSide.SOURCE : FixedSide.TARGET;
        return new Command.RequestQuote(id(), debtor, creditor, pair, side, 1_000 + random.nextInt(200_000));
    }

    /// A payment that takes the best of these quotes; in one currency and without a quote when there is none.
    public Command payment(Event.QuotesGiven given) {
        Uetr uetr = new Uetr(random.nextLong(), ++lastId);
        int fate = random.nextInt(40);
        if (given.quotes().isEmpty() || random.nextInt(4) == 0) {
            Money amount = new Money(given.amountMinor(), given.pair().source());
            return submit(
                    uetr,
                    given.debtorAgent(),
                    given.creditorAgent(),
                    QuoteId.NONE,
                    amount,
                    given.pair().source(),
                    0,
                    fate);
        }
        Quote quote = given.quotes().getFirst();
        return submit(
                uetr,
                given.debtorAgent(),
                given.creditorAgent(),
                quote.id(),
                quote.source(),
                quote.target().currency(),
                0,
                fate);
    }

    private Command submit(
            Uetr uetr,
            Bic debtor,
            Bic creditor,
            QuoteId quote,
            Money source,
            Currency target,
            long targetMinor,
            int fate) {
        ContentHash content =
                ContentHash.of(uetr, debtor, creditor, quote, source, target.pack(), targetMinor, 7, fate == 0 ? 9 : 8);
        Verdict verdict = fate == 1 ? Verdict.REJECT : fate < 5 ? Verdict.HOLD : Verdict.PASS;
        Clearance clearance = new Clearance(
                verdict,
                verdict == Verdict.PASS ? Reason.NONE : Reason.RR04,
                content,
                fate == 5 ? 0 : 1,
                ScreeningMethod.EXACT_MATCH);
        long created = fate == 6 ? timeNanos + 400_000_000_000L : timeNanos;
        PaymentKind kind = random.nextInt(20) == 0 ? PaymentKind.FINANCIAL_INSTITUTION : PaymentKind.CUSTOMER;
        return new Command.SubmitPayment(
                uetr,
                kind,
                debtor,
                creditor,
                quote,
                source,
                target,
                targetMinor,
                null,
                created,
                7,
                8,
                fate == 7 ? null : clearance,
                new byte[] {4, 5, 6});
    }

    private CommandId id() {
        return new CommandId(1, ++lastId);
    }

    private Uetr uetr() {
        return payments.isEmpty() ? new Uetr(1, 1) : recent(payments);
    }

    private Money money(int most) {
        return new Money(random.nextInt(most), pick(CURRENCIES));
    }

    private long amount() {
        return random.nextInt(30) == 0 ? 0 : 1 + random.nextInt(2_000_000);
    }

    private CurrencyPair pair() {
        return random.nextInt(3) > 0
                ? new CurrencyPair(BYN, RUB)
                : new CurrencyPair(pick(CURRENCIES), pick(CURRENCIES));
    }

    private Rate rate() {
        return new Rate(200_000_000_000L + random.nextInt(1_000_000_000));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> T recent(List<T> from) {
        return from.get(from.size() - 1 - random.nextInt(Math.min(12, from.size())));
    }
}
