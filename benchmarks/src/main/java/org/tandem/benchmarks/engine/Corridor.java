package org.tandem.benchmarks.engine;

import java.util.List;
import java.util.Random;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// A fictional corridor with one FX provider, and payments in it, each a function of its number.
final class Corridor {
    private static final Currency BYN = new Currency("BYN", 2);
    private static final Currency RUB = new Currency("RUB", 2);
    private static final CurrencyPair PAIR = new CurrencyPair(BYN, RUB);
    private static final Bic OPERATOR = Bic.of("TNDMBY20");
    private static final Bic SETTLER = Bic.of("SETTBY20");
    private static final Bic DEBTOR_AGENT = Bic.of("AAAABY20");
    private static final Bic CREDITOR_AGENT = Bic.of("BBBBRU20");
    private static final Bic PROVIDER = Bic.of("FXAABY20");
    private static final long PLENTY_MINOR = 90_000_000_000_000_000L;
    private static final int MESSAGE_LENGTH = 400;

    private final byte[] message = new byte[MESSAGE_LENGTH];
    private final long run;

    /// @param run makes this run's identifiers differ from those of others in the same data directory
    Corridor(long run) {
        this.run = run;
        new Random(7).nextBytes(message);
    }

    /// Everything before the first payment.
    List<Command> opening(long nowNanos) {
        List<Currency> both = List.of(BYN, RUB);
        List<Change> rules = List.of(
                new Change.AddCurrency(BYN, SETTLER),
                new Change.AddCurrency(RUB, SETTLER),
                new Change.AdmitParticipant(SETTLER, Role.SETTLEMENT_BANK, "Settlement", "BY", List.of(), false),
                new Change.AdmitParticipant(DEBTOR_AGENT, Role.BANK, "Debtor", "BY", both, true),
                new Change.AdmitParticipant(CREDITOR_AGENT, Role.BANK, "Creditor", "RU", both, true),
                new Change.AdmitParticipant(PROVIDER, Role.FX_PROVIDER, "Provider", "BY", both, false),
                new Change.SetFees(PAIR, new Fee(50, 200, 50, 6_000), new Fee(500, 0, 0, 500)),
                new Change.ActivateLists(1, "none"));
        Offer offer = new Offer(
                PROVIDER, PAIR, List.of(new Tier(1, Rate.of("28.5"))), 1_000_000_000, nowNanos + 86_400_000_000_000L);
        return List.of(
                new Command.FoundNetwork(id(1), "Corridor", OPERATOR, List.of("one", "two"), rules),
                new Command.Fund(id(2), SETTLER, DEBTOR_AGENT, new Money(PLENTY_MINOR, BYN)),
                new Command.Fund(id(3), SETTLER, PROVIDER, new Money(PLENTY_MINOR, RUB)),
                new Command.PublishOffer(id(4), offer));
    }

    Command quote(long number) {
        return new Command.RequestQuote(
                id(100 + number), DEBTOR_AGENT, CREDITOR_AGENT, PAIR, FixedSide.SOURCE, amountMinor(number));
    }

    /// @param quote the quote to take, or NONE for the best offer now
    Command payment(long number, QuoteId quote, long nowNanos) {
        Uetr uetr = uetr(number);
        Money source = new Money(amountMinor(number), BYN);
        ContentHash content =
                ContentHash.of(uetr, DEBTOR_AGENT, CREDITOR_AGENT, quote, source, RUB.pack(), 0, 7, number);
        Clearance clearance = new Clearance(Verdict.PASS, Reason.NONE, content, 1, ScreeningMethod.EXACT_MATCH);
        return new Command.SubmitPayment(
                uetr,
                PaymentKind.CUSTOMER,
                DEBTOR_AGENT,
                CREDITOR_AGENT,
                quote,
                source,
                RUB,
                0,
                null,
                nowNanos,
                7,
                number,
                clearance,
                message);
    }

    Command acceptance(long number) {
        return new Command.AnswerPayment(uetr(number), CREDITOR_AGENT, true, Reason.NONE, "");
    }

    private static long amountMinor(long number) {
        return 10_000 + number % 5_000;
    }

    private Uetr uetr(long number) {
        return new Uetr(run, 0x8000000000000000L | number);
    }

    private CommandId id(long number) {
        return new CommandId(run, number);
    }
}
