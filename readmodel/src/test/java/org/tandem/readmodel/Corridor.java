package org.tandem.readmodel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.engine.Engine;

/// A small network on the real engine, and the journal of what happened there.
public final class Corridor {
    public static final Currency BYN = new Currency("BYN", 2);
    public static final Currency RUB = new Currency("RUB", 2);
    public static final CurrencyPair PAIR = new CurrencyPair(BYN, RUB);
    public static final Bic OPERATOR = Bic.of("TNDMBY20");
    public static final Bic MINSK_SETTLEMENT = Bic.of("SETTBY20");
    public static final Bic MOSCOW_SETTLEMENT = Bic.of("SETTRU20");
    public static final Bic PAYER = Bic.of("AAAABY20");
    public static final Bic PAYEE = Bic.of("BBBBRU20");
    public static final Bic PROVIDER = Bic.of("FXAABY20");
    public static final Bic DEARER_PROVIDER = Bic.of("FXBBRU20");
    public static final long START_NANOS = 1_800_000_000_000_000_000L;
    private static final byte[] MESSAGE = "<Document/>".getBytes(StandardCharsets.UTF_8);

    public final Engine engine = new Engine();
    public final List<Step> steps = new ArrayList<>();
    private final Random random;
    private final byte[] message;
    private long timeNanos = START_NANOS;
    private long lastId;

    public Corridor(long seed) {
        this(seed, MESSAGE);
    }

    public Corridor(long seed, byte[] message) {
        this.random = new Random(seed);
        this.message = message;
        found();
    }

    public long timeNanos() {
        return timeNanos;
    }

    public void pass(long nanos) {
        timeNanos += nanos;
    }

    /// Time goes on by itself: deadlines and expiries happen.
    public void wake() {
        List<Recorded> events = new ArrayList<>();
        engine.advance(timeNanos, (sequence, event, a, b, c) -> events.add(new Recorded(sequence, event, a, b, c)));
        steps.add(new Step(0, timeNanos, Outcome.Applied.INSTANCE, events));
    }

    public List<Event> apply(Command command) {
        List<Recorded> events = new ArrayList<>();
        Outcome outcome = engine.apply(
                command, timeNanos, (sequence, event, a, b, c) -> events.add(new Recorded(sequence, event, a, b, c)));
        steps.add(new Step(++lastId, timeNanos, outcome, events));
        return events.stream().map(Recorded::event).toList();
    }

    public CommandId id() {
        return new CommandId(7, ++lastId);
    }

    public Uetr uetr() {
        return new Uetr(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63);
    }

    public List<Quote> quotes(long amountMinor) {
        for (Event event : apply(new Command.RequestQuote(id(), PAYER, PAYEE, PAIR, FixedSide.SOURCE, amountMinor))) {
            if (event instanceof Event.QuotesGiven given) {
                return given.quotes();
            }
        }
        return List.of();
    }

    public Uetr pay(Quote quote, Verdict verdict) {
        return pay(uetr(), quote, verdict, quote.source());
    }

    public Uetr pay(Uetr uetr, Quote quote, Verdict verdict, Money source) {
        ContentHash content = ContentHash.of(
                uetr,
                PAYER,
                PAYEE,
                quote.id(),
                source,
                RUB.pack(),
                quote.target().minor(),
                7,
                8);
        Reason reason = verdict == Verdict.PASS ? Reason.NONE : Reason.RR04;
        apply(new Command.SubmitPayment(
                uetr,
                PaymentKind.CUSTOMER,
                PAYER,
                PAYEE,
                quote.id(),
                source,
                RUB,
                quote.target().minor(),
                null,
                timeNanos - 5_000_000,
                7,
                8,
                new Clearance(verdict, reason, content, 1, ScreeningMethod.EXACT_MATCH),
                message));
        return uetr;
    }

    public void answer(Uetr uetr, boolean accepted) {
        apply(new Command.AnswerPayment(
                uetr, PAYEE, accepted, accepted ? Reason.NONE : Reason.AC04, accepted ? "" : "Account closed"));
    }

    public void settle(long amountMinor) {
        Uetr uetr = pay(quotes(amountMinor).getFirst(), Verdict.PASS);
        pass(3_000_000);
        answer(uetr, true);
    }

    public void decide(Uetr uetr, boolean release) {
        CommandId change = id();
        apply(new Command.ProposeChange(change, "anna", new Change.DecideHold(uetr, release, Reason.RR04)));
        apply(new Command.ApproveChange(id(), change, "boris"));
    }

    private void ask(Uetr uetr) {
        QuestionId question = new QuestionId(uetr, 1);
        apply(new Command.AskInformation(id(), question, "anna", Asked.DEBTOR, "who is it?", timeNanos + 1));
        apply(new Command.AnswerInformation(id(), question, PAYER, "a customer", message));
    }

    /// Everything that can happen, mixed by the seed, `count` times.
    public void live(int count) {
        for (int i = 0; i < count; i++) {
            pass(random.nextInt(40_000_000));
            something(random.nextInt(24));
        }
    }

    private final List<Uetr> settled = new ArrayList<>();
    private final List<Uetr> open = new ArrayList<>();
    private final List<Uetr> held = new ArrayList<>();

    private void something(int what) {
        switch (what) {
            case 0 -> offers();
            case 1 -> apply(new Command.PublishReferenceRate(id(), OPERATOR, PAIR, rate(0)));
            case 2 -> apply(new Command.WithdrawOffer(id(), DEARER_PROVIDER, PAIR));
            case 3 -> held.add(pay(quote(), Verdict.HOLD));
            case 4 ->
                take(held).forEach(uetr -> {
                    ask(uetr);
                    decide(uetr, random.nextBoolean());
                });
            case 5 -> pay(quote(), Verdict.REJECT);
            case 6 -> {
                Quote quote = quote();
                pay(uetr(), quote, Verdict.PASS, new Money(quote.source().minor() + 1, BYN));
            }
            case 7 -> take(open).forEach(uetr -> answer(uetr, false));
            case 8 ->
                take(settled)
                        .forEach(uetr -> apply(new Command.ReturnPayment(id(), uetr, PAYEE, Reason.MD06, message)));
            case 9 ->
                take(settled).forEach(uetr -> {
                    CommandId recall = id();
                    apply(new Command.RequestRecall(recall, uetr, PAYER, Reason.CUST, message));
                    apply(new Command.AnswerRecall(id(), uetr, PAYEE, random.nextBoolean(), Reason.NOAS, message));
                });
            case 10 -> {
                CommandId defunding = id();
                apply(new Command.RequestDefunding(defunding, PROVIDER, new Money(1_000, RUB)));
                apply(new Command.ConfirmDefunding(id(), defunding, MOSCOW_SETTLEMENT, random.nextBoolean()));
            }
            case 11 -> fund();
            case 12 -> {
                pass(8_000_000_000L + random.nextInt(90) * 1_000_000_000L);
                wake();
            }
            case 13 -> change();
            case 14, 15, 16, 17 -> open.add(pay(quote(), Verdict.PASS));
            default ->
                take(open).forEach(uetr -> {
                    answer(uetr, true);
                    settled.add(uetr);
                });
        }
    }

    private void change() {
        CommandId change = id();
        Change what = switch (random.nextInt(3)) {
            case 0 -> new Change.SetFees(PAIR, new Fee(random.nextInt(50), 200, 10, 6_000), new Fee(300, 0, 0, 300));
            case 1 -> new Change.SetLimits(PAYER, BYN, 900_000_000L + random.nextInt(1000), 0);
            default ->
                new Change.SetParameters(
                        new Parameters(600_000, 7_000, 20_000, 300_000, 3_600_000, 86_400_000, 60_000));
        };
        apply(new Command.ProposeChange(change, "anna", what));
        if (random.nextBoolean()) {
            apply(new Command.ApproveChange(id(), change, "boris"));
        } else if (random.nextBoolean()) {
            apply(new Command.WithdrawChange(id(), change, "anna"));
        }
    }

    private Quote quote() {
        List<Quote> quotes = quotes(10_000 + random.nextInt(2_000_000));
        if (quotes.isEmpty()) {
            offers();
            quotes = quotes(10_000);
        }
        return quotes.get(random.nextInt(quotes.size()));
    }

    private List<Uetr> take(List<Uetr> from) {
        return from.isEmpty() ? List.of() : List.of(from.remove(random.nextInt(from.size())));
    }

    public void offers() {
        long until = timeNanos + 3_600_000_000_000L;
        apply(new Command.PublishOffer(
                id(),
                new Offer(
                        PROVIDER, PAIR, List.of(new Tier(1, rate(-2)), new Tier(100_000, rate(-1))), 1L << 40, until)));
        apply(new Command.PublishOffer(
                id(), new Offer(DEARER_PROVIDER, PAIR, List.of(new Tier(1, rate(-3))), 1L << 40, until)));
    }

    private Rate rate(int tenths) {
        return new Rate(276_500_000_000L + tenths * 300_000_000L + random.nextInt(50_000_000));
    }

    private void fund() {
        apply(new Command.Fund(id(), MINSK_SETTLEMENT, PAYER, new Money(50_000_000_000L, BYN)));
        apply(new Command.Fund(id(), MOSCOW_SETTLEMENT, PROVIDER, new Money(500_000_000_000L, RUB)));
        apply(new Command.Fund(id(), MOSCOW_SETTLEMENT, DEARER_PROVIDER, new Money(500_000_000_000L, RUB)));
    }

    private void found() {
        List<Currency> both = List.of(BYN, RUB);
        apply(new Command.FoundNetwork(
                id(),
                "Corridor",
                OPERATOR,
                List.of("anna", "boris"),
                List.of(
                        new Change.AddCurrency(BYN, MINSK_SETTLEMENT),
                        new Change.AddCurrency(RUB, MOSCOW_SETTLEMENT),
                        admit(MINSK_SETTLEMENT, Role.SETTLEMENT_BANK, List.of()),
                        admit(MOSCOW_SETTLEMENT, Role.SETTLEMENT_BANK, List.of()),
                        admit(PAYER, Role.BANK, both),
                        admit(PAYEE, Role.BANK, both),
                        admit(PROVIDER, Role.FX_PROVIDER, both),
                        admit(DEARER_PROVIDER, Role.FX_PROVIDER, both),
                        new Change.SetFees(PAIR, new Fee(50, 200, 50, 6_000), new Fee(500, 0, 0, 500)),
                        new Change.ActivateLists(1, "sample"))));
        apply(new Command.PublishReferenceRate(id(), OPERATOR, PAIR, rate(0)));
        offers();
        fund();
    }

    private static Change admit(Bic bic, Role role, List<Currency> currencies) {
        return new Change.AdmitParticipant(bic, role, "Bank " + bic, bic.country(), currencies, false);
    }
}
