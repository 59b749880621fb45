package org.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engine.Scenario.ALFA;
import static org.tandem.engine.Scenario.BETA;
import static org.tandem.engine.Scenario.BYN;
import static org.tandem.engine.Scenario.BYN_RUB;
import static org.tandem.engine.Scenario.FX_ONE;
import static org.tandem.engine.Scenario.FX_TWO;
import static org.tandem.engine.Scenario.RUB;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Uetr;

/// P20: once warm, a payment costs the engine no memory but that of the events it hands out.
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 40_000;
    private static final int MEASURED = 20_000;
    private static final int SLACK_BYTES = 16;
    private static final long STEP_NANOS = 1_000_000;

    private final Engine engine = new Engine();
    private final EventSink keep = (sequence, event, delivery0, delivery1, delivery2) -> {
        if (event instanceof Event.PaymentReserved it) {
            reserved = it;
        } else if (event instanceof Event.PaymentSettled it) {
            settled = it;
        } else if (event instanceof Event.QuotesGiven it) {
            quote = it.quotes().getFirst().id();
        }
    };
    private long nowNanos = Scenario.START;
    private long lastId;
    private QuoteId quote = QuoteId.NONE;
    private Event.@Nullable PaymentReserved reserved;
    private Event.@Nullable PaymentSettled settled;
    // Where the copies go, so that they are really made.
    private @Nullable Object copiedReserved;
    private @Nullable Object copiedSettled;
    private @Nullable Object copiedUetr;

    @Test
    void a_payment_in_one_currency_allocates_only_its_events() {
        found();
        measure(false);
    }

    @Test
    void a_payment_on_a_quote_allocates_only_its_events() {
        found();
        measure(true);
    }

    private void measure(boolean quoted) {
        long spent = 0;
        long justified = 0;
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            nowNanos += STEP_NANOS;
            if (quoted) {
                apply(new Command.RequestQuote(id(), ALFA, BETA, BYN_RUB, FixedSide.SOURCE, 1_001));
            }
            Command submit = submit(quoted);
            Command answer = Scenario.accept(((Command.SubmitPayment) submit).uetr(), BETA);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            engine.apply(submit, nowNanos, keep);
            engine.apply(answer, nowNanos, keep);
            long between = THREADS.getCurrentThreadAllocatedBytes();
            copyEvents();
            long after = THREADS.getCurrentThreadAllocatedBytes();
            if (i >= WARM_UP) {
                spent += between - before;
                justified += after - between;
            }
        }
        assertThat(copiedReserved).isEqualTo(reserved);
        assertThat(copiedSettled).isEqualTo(settled);
        assertThat(copiedUetr).isNotNull();
        assertThat(justified / MEASURED).as("bytes of two events").isGreaterThan(100);
        assertThat(spent / MEASURED)
                .as("bytes for each payment")
                .isLessThanOrEqualTo(justified / MEASURED + SLACK_BYTES);
    }

    /// Makes everything again that the engine had to make for these two events, and nothing else.
    private void copyEvents() {
        Event.PaymentReserved first = reserved;
        Event.PaymentSettled second = settled;
        if (first == null || second == null) {
            throw new IllegalStateException("the payment has not settled");
        }
        copiedReserved = new Event.PaymentReserved(
                first.uetr(),
                first.kind(),
                copy(first.terms(), first.terms().quote()),
                first.clearance(),
                first.createdAtNanos(),
                first.deadlineNanos(),
                first.originalMessage());
        Uetr uetr = new Uetr(second.uetr().high(), second.uetr().low());
        copiedUetr = uetr;
        QuoteId named = second.terms().quote();
        copiedSettled = new Event.PaymentSettled(
                uetr,
                second.kind(),
                copy(second.terms(), named.isNone() ? named : new QuoteId(named.number())),
                second.operator(),
                second.roundingMinor());
    }

    private static PaymentTerms copy(PaymentTerms it, QuoteId named) {
        return new PaymentTerms(
                it.debtorAgent(),
                it.creditorAgent(),
                it.fxProvider(),
                named,
                copy(it.rate()),
                copy(it.reference()),
                copy(it.source()),
                copy(it.target()),
                copy(it.senderFee()),
                copy(it.receiverFee()),
                it.fixedSide(),
                it.fraction32());
    }

    private static @Nullable Rate copy(@Nullable Rate it) {
        return it == null ? null : new Rate(it.scaled());
    }

    private static Money copy(Money it) {
        return new Money(it.minor(), it.currency());
    }

    /// Short windows, so that the memory of payments and commands stops growing within the warm-up.
    private void found() {
        List<Change> rules = new ArrayList<>(Scenario.rules());
        rules.add(new Change.SetParameters(new Parameters(1_000, 7_000, 20_000, 300_000, 1_000, 1_000, 600_000)));
        rules.add(new Change.SetLimits(Bic.NONE, BYN, 0, 0));
        rules.add(new Change.SetFees(BYN_RUB, new Fee(50, 200, 50, 6_000), new Fee(500, 0, 0, 500)));
        apply(new Command.FoundNetwork(id(), "Example", Scenario.OPERATOR, List.of("one", "two"), rules));
        apply(new Command.Fund(id(), Scenario.SETTLER, ALFA, new Money(1_000_000_000_000L, BYN)));
        for (Bic provider : List.of(FX_ONE, FX_TWO)) {
            apply(new Command.Fund(id(), Scenario.RUB_SETTLER, provider, new Money(1_000_000_000_000L, RUB)));
            Offer offer =
                    new Offer(provider, BYN_RUB, List.of(Scenario.tier(1, "27.75")), 2_000_000, Scenario.START * 2);
            apply(new Command.PublishOffer(id(), offer));
        }
        apply(new Command.PublishReferenceRate(id(), Scenario.OPERATOR, BYN_RUB, Rate.of("28")));
    }

    private Command submit(boolean quoted) {
        Instruction payment = new Instruction(new Uetr(4, ++lastId), nowNanos).source(1_001, BYN);
        return quoted ? payment.quote(quote).command() : payment.target(BYN).command();
    }

    private void apply(Command command) {
        assertThat(engine.apply(command, nowNanos, keep)).isSameAs(Outcome.Applied.INSTANCE);
    }

    private CommandId id() {
        return new CommandId(7, ++lastId);
    }
}
