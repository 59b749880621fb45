package org.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recipients;
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
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.engine.network.Bounds;

/// A small network and a language to act on it. Every command is followed by a full check of the books; every event is
/// checked to have the next sequence, and the next delivery of each recipient that is a participant.
final class Scenario {
    static final Currency BYN = new Currency("BYN", 2);
    static final Currency RUB = new Currency("RUB", 2);
    static final Currency JPY = new Currency("JPY", 0);
    static final CurrencyPair BYN_RUB = new CurrencyPair(BYN, RUB);
    static final CurrencyPair BYN_JPY = new CurrencyPair(BYN, JPY);
    static final Bic OPERATOR = Bic.of("TNDMBY20");
    static final Bic SETTLER = Bic.of("SETTBY20");
    static final Bic RUB_SETTLER = Bic.of("SETTRU20");
    static final Bic ALFA = Bic.of("ALFABY20");
    static final Bic BETA = Bic.of("BETARU20");
    static final Bic GAMMA = Bic.of("GAMMJP20");
    static final Bic FX_ONE = Bic.of("FXAABY20");
    static final Bic FX_TWO = Bic.of("FXBBRU20");
    static final Bic STRANGER = Bic.of("STRABY20");
    /// Midnight, UTC.
    static final long START = 20_833L * 86_400 * 1_000_000_000;
    static final long SECOND = 1_000_000_000L;
    static final Parameters PARAMETERS = new Parameters(60_000, 7_000, 20_000, 300_000, 3_600_000, 7_200_000, 600_000);

    final Engine engine;
    final List<Event> events = new ArrayList<>();
    private final Map<Bic, Long> deliveries = new HashMap<>();
    private long nowNanos = START;
    private long sequence;
    private long lastId;

    private Scenario(Engine engine) {
        this.engine = engine;
    }

    static Scenario empty() {
        return new Scenario(new Engine());
    }

    /// Founded, funded, with both providers' offers for BYN/RUB: 27 (28 from 10,000.00) and 27.5.
    static Scenario founded() {
        return founded(Bounds.DEFAULT);
    }

    static Scenario founded(Bounds bounds) {
        Scenario it = new Scenario(new Engine(bounds));
        it.done(new Command.FoundNetwork(it.id(), "Example", OPERATOR, List.of("one", "two", "three"), rules()));
        it.fund(ALFA, BYN, 10_000_000);
        it.fund(BETA, RUB, 1_000_000);
        it.fund(FX_ONE, RUB, 400_000_000);
        it.fund(FX_TWO, RUB, 100_000_000);
        it.offer(FX_ONE, BYN_RUB, 4_000_000, tier(1, "27"), tier(1_000_000, "28"));
        it.offer(FX_TWO, BYN_RUB, 2_000_000, tier(1, "27.5"));
        return it;
    }

    static List<Change> rules() {
        return List.of(
                new Change.SetParameters(PARAMETERS),
                new Change.AddCurrency(BYN, SETTLER),
                new Change.AddCurrency(RUB, RUB_SETTLER),
                new Change.AddCurrency(JPY, SETTLER),
                admit(SETTLER, Role.SETTLEMENT_BANK, false),
                admit(RUB_SETTLER, Role.SETTLEMENT_BANK, false),
                admit(ALFA, Role.BANK, true, BYN, RUB, JPY),
                admit(BETA, Role.BANK, false, BYN, RUB),
                admit(GAMMA, Role.BANK, false, RUB, JPY),
                admit(FX_ONE, Role.FX_PROVIDER, false, BYN, RUB, JPY),
                admit(FX_TWO, Role.FX_PROVIDER, false, BYN, RUB, JPY),
                new Change.SetFees(BYN_RUB, new Fee(50, 200, 50, 6_000), new Fee(500, 0, 0, 500)),
                new Change.SetFees(new CurrencyPair(BYN, BYN), new Fee(30, 0, 0, 30), Fee.NONE),
                new Change.SetLimits(Bic.NONE, BYN, 5_000_000, 8_000_000),
                new Change.ActivateLists(1, "lists of the example"));
    }

    static Change.AdmitParticipant admit(Bic bic, Role role, boolean unquoted, Currency... currencies) {
        return new Change.AdmitParticipant(bic, role, "Example " + bic, bic.country(), List.of(currencies), unquoted);
    }

    static Tier tier(long fromSourceMinor, String rate) {
        return new Tier(fromSourceMinor, Rate.of(rate));
    }

    CommandId id() {
        return new CommandId(7, ++lastId);
    }

    Uetr uetr() {
        return new Uetr(4, ++lastId);
    }

    long nowNanos() {
        return nowNanos;
    }

    /// Lets the time pass, works off what is due.
    Scenario at(long seconds) {
        return atNanos(START + seconds * SECOND);
    }

    Scenario atNanos(long nanos) {
        nowNanos = nanos;
        do {
            engine.advance(nanos, this::hear);
        } while (engine.nextDeadlineNanos() <= nanos);
        engine.checkBooks();
        return this;
    }

    Outcome apply(Command command) {
        Outcome outcome = engine.apply(command, nowNanos, this::hear);
        engine.checkBooks();
        return outcome;
    }

    /// A command that is expected to be done.
    void done(Command command) {
        assertThat(apply(command)).as("%s", command).isEqualTo(Outcome.Applied.INSTANCE);
    }

    /// A command that is expected to be refused, without any trace but the memory of its id.
    void refused(Command command, Reason reason, String detail) {
        int before = events.size();
        assertThat(apply(command)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).as(refused.detail()).isEqualTo(reason);
            assertThat(refused.detail()).contains(detail);
        });
        assertThat(events).hasSize(before);
    }

    void fund(Bic participant, Currency currency, long minor) {
        done(new Command.Fund(id(), settler(currency), participant, new Money(minor, currency)));
    }

    static Bic settler(Currency currency) {
        return currency.equals(RUB) ? RUB_SETTLER : SETTLER;
    }

    void offer(Bic provider, CurrencyPair pair, long max, Tier... tiers) {
        done(new Command.PublishOffer(id(), new Offer(provider, pair, List.of(tiers), max, nowNanos + 600 * SECOND)));
    }

    void withdrawOffer(Bic provider, CurrencyPair pair) {
        done(new Command.WithdrawOffer(id(), provider, pair));
    }

    List<Quote> quote(FixedSide side, long minor) {
        return quote(BYN_RUB, BETA, side, minor);
    }

    /// What ALFA is offered.
    List<Quote> quote(CurrencyPair pair, Bic creditor, FixedSide side, long minor) {
        done(new Command.RequestQuote(id(), ALFA, creditor, pair, side, minor));
        return last(Event.QuotesGiven.class).quotes();
    }

    /// From ALFA to BETA in roubles, at the best offer now.
    Instruction instruction() {
        return new Instruction(uetr(), nowNanos);
    }

    Instruction instruction(Quote quote) {
        return instruction().quote(quote);
    }

    Uetr pay(Instruction instruction) {
        done(instruction.command());
        return instruction.uetr();
    }

    /// A payment that gets to wait for the creditor agent.
    Uetr reserved(Instruction instruction) {
        pay(instruction);
        last(Event.PaymentReserved.class);
        return instruction.uetr();
    }

    Uetr held() {
        Uetr uetr = pay(instruction().held());
        last(Event.PaymentHeld.class);
        return uetr;
    }

    Uetr settled(Instruction instruction) {
        Uetr uetr = reserved(instruction);
        done(accept(uetr, instruction.creditorAgent()));
        assertThat(events.getLast()).isInstanceOf(Event.PaymentSettled.class);
        return uetr;
    }

    /// The payment ends at the door for this reason.
    void refusedAtTheDoor(Instruction instruction, Reason reason, String detail) {
        pay(instruction);
        Event.PaymentRefused event = last(Event.PaymentRefused.class);
        assertThat(event.uetr()).isEqualTo(instruction.uetr());
        assertThat(event.reason()).as(event.detail()).isEqualTo(reason);
        assertThat(event.detail()).contains(detail);
    }

    static Command.AnswerPayment accept(Uetr uetr, Bic creditor) {
        return new Command.AnswerPayment(uetr, creditor, true, Reason.NONE, "");
    }

    static Command.AnswerPayment decline(Uetr uetr, Reason reason) {
        return new Command.AnswerPayment(uetr, BETA, false, reason, "no");
    }

    Outcome answer(Uetr uetr, boolean accepted) {
        return apply(accepted ? accept(uetr, BETA) : decline(uetr, Reason.AC04));
    }

    /// Proposed by one officer and approved by another.
    void change(Change change) {
        CommandId proposal = id();
        done(new Command.ProposeChange(proposal, "one", change));
        done(new Command.ApproveChange(id(), proposal, "two"));
    }

    void known(Uetr uetr, PaymentState state, Reason reason) {
        assertThat(apply(accept(uetr, BETA))).isInstanceOfSatisfying(Outcome.PaymentKnown.class, known -> {
            assertThat(known.state()).isEqualTo(state);
            assertThat(known.reason()).isEqualTo(reason);
        });
    }

    /// The last event, which is of this kind.
    <E extends Event> E last(Class<E> kind) {
        assertThat(events.getLast()).isInstanceOf(kind);
        return kind.cast(events.getLast());
    }

    <E extends Event> long count(Class<E> kind) {
        return events.stream().filter(kind::isInstance).count();
    }

    long posted(AccountId account) {
        long[] found = {Long.MIN_VALUE};
        engine.eachAccount((id, state, posted, reserved) -> found[0] = id.equals(account) ? posted : found[0]);
        return found[0];
    }

    long posted(Bic owner, Currency currency) {
        return posted(AccountId.settlement(owner, currency));
    }

    long reservedOn(Bic owner, Currency currency) {
        AccountId account = AccountId.settlement(owner, currency);
        long[] found = {0};
        engine.eachAccount((id, state, posted, reserved) -> found[0] += id.equals(account) ? reserved : 0);
        return found[0];
    }

    void hear(long number, Event event, long delivery0, long delivery1, long delivery2) {
        assertThat(number).isEqualTo(++sequence);
        if (event instanceof Event.NetworkFounded it) {
            deliveries.put(it.operator(), 0L);
        }
        if (event instanceof Event.ChangeApplied it && it.what() instanceof Change.AdmitParticipant admitted) {
            deliveries.put(admitted.bic(), 0L);
        }
        long[] given = {delivery0, delivery1, delivery2};
        for (int i = 0; i < Recipients.MAX; i++) {
            @Nullable Long next = deliveries.computeIfPresent(Recipients.of(event, i), (bic, before) -> before + 1);
            assertThat(given[i]).as("delivery %s of %s", i, event).isEqualTo(next == null ? 0 : next);
        }
        events.add(event);
    }
}
