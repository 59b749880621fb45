package org.tandem.benchmarks.recovery;

import java.util.ArrayList;
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
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// A fictional network with very many banks, each with an account in each of many currencies; and payments between two
/// of them that wait for an answer for a day.
final class WideNetwork {
    static final int CURRENCIES = 32;

    private static final long DAY_MILLIS = 86_400_000;
    private static final long AMOUNT_MINOR = 10_000;
    private static final long PLENTY_MINOR = 90_000_000_000_000_000L;
    private static final int LETTERS = 26;
    /// Originals of payments travel in the log, compressed.
    private static final int MESSAGE_LENGTH = 400;
    private static final Bic OPERATOR = Bic.of("TNDMBY20");
    private static final Bic SETTLER = Bic.of("SETTBY20");
    private static final Bic PROVIDER = Bic.of("PROVBY20");
    private static final Bic DEBTOR_AGENT = Bic.of("DEBTBY20");
    private static final Bic CREDITOR_AGENT = Bic.of("CREDBY20");

    private final byte[] message = new byte[MESSAGE_LENGTH];
    private final List<Currency> currencies = new ArrayList<>();
    private final CurrencyPair pair;

    WideNetwork() {
        new Random(7).nextBytes(message);
        for (int i = 0; i < CURRENCIES; i++) {
            currencies.add(new Currency("X" + letter(i / LETTERS) + letter(i), 2));
        }
        pair = new CurrencyPair(currencies.get(0), currencies.get(1));
    }

    /// Everything before the banks.
    List<Command> opening(long nowNanos) {
        List<Change> rules = new ArrayList<>();
        currencies.forEach(it -> rules.add(new Change.AddCurrency(it, SETTLER)));
        rules.add(new Change.AdmitParticipant(SETTLER, Role.SETTLEMENT_BANK, "Settlement", "BY", List.of(), false));
        rules.add(new Change.AdmitParticipant(PROVIDER, Role.FX_PROVIDER, "Provider", "BY", currencies, false));
        rules.add(new Change.AdmitParticipant(DEBTOR_AGENT, Role.BANK, "Debtor", "BY", currencies, true));
        rules.add(new Change.AdmitParticipant(CREDITOR_AGENT, Role.BANK, "Creditor", "BY", currencies, true));
        rules.add(new Change.SetFees(pair, new Fee(0, 0, 0, 0), new Fee(0, 0, 0, 0)));
        rules.add(new Change.SetParameters(new Parameters(
                600_000, DAY_MILLIS, DAY_MILLIS, DAY_MILLIS, 10 * DAY_MILLIS, DAY_MILLIS, 7 * DAY_MILLIS)));
        rules.add(new Change.ActivateLists(1, "none"));
        Offer offer = new Offer(
                PROVIDER, pair, List.of(new Tier(1, Rate.of("2"))), 1_000_000_000, nowNanos + DAY_MILLIS * 1_000_000);
        return List.of(
                new Command.FoundNetwork(id(1), "Wide", OPERATOR, List.of("one", "two"), rules),
                new Command.Fund(id(2), SETTLER, DEBTOR_AGENT, new Money(PLENTY_MINOR, pair.source())),
                new Command.Fund(id(3), SETTLER, PROVIDER, new Money(PLENTY_MINOR, pair.target())),
                new Command.PublishOffer(id(4), offer));
    }

    /// To be approved by [#admission].
    Command proposal(int bank) {
        Bic bic = Bic.of("" + letter(LETTERS - 1 - bank / LETTERS / LETTERS / LETTERS)
                + letter(bank / LETTERS / LETTERS) + letter(bank / LETTERS) + letter(bank) + "BY20");
        return new Command.ProposeChange(
                id(100 + 2L * bank),
                "one",
                new Change.AdmitParticipant(bic, Role.BANK, "Bank " + bank, "BY", currencies, true));
    }

    Command admission(int bank) {
        return new Command.ApproveChange(id(101 + 2L * bank), id(100 + 2L * bank), "two");
    }

    /// Reserved, and then waits.
    Command payment(long number, long nowNanos) {
        Uetr uetr = uetr(number);
        Money source = new Money(AMOUNT_MINOR, pair.source());
        ContentHash content = ContentHash.of(
                uetr,
                DEBTOR_AGENT,
                CREDITOR_AGENT,
                QuoteId.NONE,
                source,
                pair.target().pack(),
                0,
                7,
                number);
        return new Command.SubmitPayment(
                uetr,
                PaymentKind.CUSTOMER,
                DEBTOR_AGENT,
                CREDITOR_AGENT,
                QuoteId.NONE,
                source,
                pair.target(),
                0,
                null,
                nowNanos,
                7,
                number,
                new Clearance(Verdict.PASS, Reason.NONE, content, 1, ScreeningMethod.EXACT_MATCH),
                message);
    }

    /// Settles a payment.
    Command acceptance(long number) {
        return new Command.AnswerPayment(uetr(number), CREDITOR_AGENT, true, Reason.NONE, "");
    }

    /// Changes nothing and is answered as everything is: shows how long the ledger takes to answer.
    Command pulse() {
        return acceptance(Long.MAX_VALUE);
    }

    private static Uetr uetr(long number) {
        return new Uetr(1, 0x8000000000000000L | number);
    }

    private static char letter(int number) {
        return (char) ('A' + number % LETTERS);
    }

    private static CommandId id(long number) {
        return new CommandId(1, number);
    }
}
