package org.tandem.cluster;

import java.util.List;
import java.util.concurrent.CompletionException;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Step;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// A small fictional corridor and payments in it, each a function of its number.
final class Traffic {
    static final Currency BYN = new Currency("BYN", 2);
    static final Currency RUB = new Currency("RUB", 2);
    static final CurrencyPair PAIR = new CurrencyPair(BYN, RUB);
    static final Bic OPERATOR = Bic.of("TNDMBY20");
    static final Bic SETTLER = Bic.of("SETTBY20");
    static final Bic DEBTOR_AGENT = Bic.of("AAAABY20");
    static final Bic CREDITOR_AGENT = Bic.of("BBBBRU20");
    static final Bic PROVIDER = Bic.of("FXAABY20");
    private static final long PLENTY_MINOR = 1_000_000_000_000_000L;

    private Traffic() {}

    /// Everything before the first payment.
    static List<Command> opening(long nowNanos) {
        return opening(nowNanos, 7_000);
    }

    static List<Command> opening(long nowNanos, long acceptanceMillis) {
        List<Currency> both = List.of(BYN, RUB);
        List<Change> rules = List.of(
                new Change.AddCurrency(BYN, SETTLER),
                new Change.AddCurrency(RUB, SETTLER),
                new Change.AdmitParticipant(SETTLER, Role.SETTLEMENT_BANK, "Settlement", "BY", List.of(), false),
                new Change.AdmitParticipant(DEBTOR_AGENT, Role.BANK, "Debtor", "BY", both, true),
                new Change.AdmitParticipant(CREDITOR_AGENT, Role.BANK, "Creditor", "RU", both, true),
                new Change.AdmitParticipant(PROVIDER, Role.FX_PROVIDER, "Provider", "BY", both, false),
                new Change.SetFees(PAIR, new Fee(50, 200, 50, 6_000), new Fee(500, 0, 0, 500)),
                new Change.SetParameters(new Parameters(
                        600_000, acceptanceMillis, 20_000, 86_400_000, 864_000_000, 86_400_000, 604_800_000)),
                new Change.ActivateLists(1, "none"));
        List<Tier> tiers = List.of(new Tier(1, Rate.of("28.5")));
        Offer offer = new Offer(PROVIDER, PAIR, tiers, 1_000_000_000, nowNanos + 86_400_000_000_000L);
        return List.of(
                new Command.FoundNetwork(id(1), "Corridor", OPERATOR, List.of("one", "two"), rules),
                new Command.Fund(id(2), SETTLER, DEBTOR_AGENT, new Money(PLENTY_MINOR, BYN)),
                new Command.Fund(id(3), SETTLER, PROVIDER, new Money(PLENTY_MINOR, RUB)),
                new Command.PublishOffer(id(4), offer));
    }

    static Command.SubmitPayment payment(long number, long nowNanos) {
        Uetr uetr = uetr(number);
        Money source = new Money(10_000 + number % 5_000, BYN);
        ContentHash content =
                ContentHash.of(uetr, DEBTOR_AGENT, CREDITOR_AGENT, QuoteId.NONE, source, RUB.pack(), 0, 7, number);
        Clearance clearance = new Clearance(Verdict.PASS, Reason.NONE, content, 1, ScreeningMethod.EXACT_MATCH);
        return new Command.SubmitPayment(
                uetr,
                PaymentKind.CUSTOMER,
                DEBTOR_AGENT,
                CREDITOR_AGENT,
                QuoteId.NONE,
                source,
                RUB,
                0,
                null,
                nowNanos,
                7,
                number,
                clearance,
                new byte[400]);
    }

    static Command.AnswerPayment acceptance(long number) {
        return new Command.AnswerPayment(uetr(number), CREDITOR_AGENT, true, Reason.NONE, "");
    }

    static Uetr uetr(long number) {
        return new Uetr(0x4000L, 0x8000000000000000L | number);
    }

    /// Again and again, as whoever needs an answer does.
    static Step untilAnswered(LedgerClient client, Command command) {
        while (true) {
            try {
                return client.submit(command).join();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof NoAnswer)) {
                    throw e;
                }
            }
        }
    }

    /// Whether an acceptance was the last word, now or the first time it was given.
    static boolean isSettled(Step last) {
        return switch (last.outcome()) {
            case Outcome.PaymentKnown known -> known.state() == PaymentState.SETTLED;
            case Outcome.Applied _ -> last.events().getFirst().event() instanceof Event.PaymentSettled;
            case Outcome.Refused _, Outcome.QuotesKnown _, Outcome.Repeated _ -> false;
        };
    }

    static CommandId id(long number) {
        return new CommandId(9, number);
    }

    static long nowNanos() {
        return SystemEpochNanoClock.INSTANCE.nanoTime();
    }
}
