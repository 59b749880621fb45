package org.tandem.engine;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.Command;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// A payment to be submitted, right unless made wrong: 100.00 BYN from ALFA to BETA in roubles, cleared for exactly
/// what it says.
final class Instruction {
    private static final long DIGEST_HIGH = 11;
    private static final long DIGEST_LOW = 12;

    private final Uetr uetr;
    private PaymentKind kind = PaymentKind.CUSTOMER;
    private Bic debtorAgent = Scenario.ALFA;
    private Bic creditorAgent = Scenario.BETA;
    private QuoteId quote = QuoteId.NONE;
    private Money source = new Money(10_000, Scenario.BYN);
    private Currency target = Scenario.RUB;
    private long targetMinor;
    private @Nullable Rate rate;
    private long createdAtNanos;
    private boolean cleared = true;
    private boolean clearedOther;
    private long listEpoch = 1;
    private Verdict verdict = Verdict.PASS;
    private Reason reason = Reason.NONE;

    Instruction(Uetr uetr, long createdAtNanos) {
        this.uetr = uetr;
        this.createdAtNanos = createdAtNanos;
    }

    Uetr uetr() {
        return uetr;
    }

    Bic creditorAgent() {
        return creditorAgent;
    }

    Instruction kind(PaymentKind it) {
        kind = it;
        return this;
    }

    Instruction debtor(Bic it) {
        debtorAgent = it;
        return this;
    }

    Instruction creditor(Bic it) {
        creditorAgent = it;
        return this;
    }

    /// Takes the quote and its source amount.
    Instruction quote(Quote it) {
        quote = it.id();
        source = it.source();
        target = it.target().currency();
        return this;
    }

    Instruction quote(QuoteId it) {
        quote = it;
        return this;
    }

    Instruction source(long minor, Currency currency) {
        source = new Money(minor, currency);
        return this;
    }

    Instruction target(Currency currency) {
        target = currency;
        return this;
    }

    Instruction targetMinor(long minor) {
        targetMinor = minor;
        return this;
    }

    Instruction rate(String decimal) {
        rate = Rate.of(decimal);
        return this;
    }

    Instruction createdAt(long nanos) {
        createdAtNanos = nanos;
        return this;
    }

    Instruction withoutClearance() {
        cleared = false;
        return this;
    }

    Instruction clearedForOtherContent() {
        cleared = true;
        clearedOther = true;
        return this;
    }

    Instruction clearedByEpoch(long epoch) {
        cleared = true;
        clearedOther = false;
        listEpoch = epoch;
        return this;
    }

    Instruction held() {
        return judged(Verdict.HOLD, Reason.RR04);
    }

    Instruction judged(Verdict gateVerdict, Reason gateReason) {
        verdict = gateVerdict;
        reason = gateReason;
        return this;
    }

    Command.SubmitPayment command() {
        long low = clearedOther ? DIGEST_LOW + 1 : DIGEST_LOW;
        ContentHash content = ContentHash.of(
                uetr, debtorAgent, creditorAgent, quote, source, target.pack(), targetMinor, DIGEST_HIGH, low);
        Clearance clearance = new Clearance(verdict, reason, content, listEpoch, ScreeningMethod.EXACT_MATCH);
        return new Command.SubmitPayment(
                uetr,
                kind,
                debtorAgent,
                creditorAgent,
                quote,
                source,
                target,
                targetMinor,
                rate,
                createdAtNanos,
                DIGEST_HIGH,
                DIGEST_LOW,
                cleared ? clearance : null,
                new byte[] {1, 2, 3});
    }
}
