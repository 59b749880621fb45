package org.tandem.engine.reference;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.Command;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;

/// What can be wrong with a payment at the door, in the order of the rules, and the terms it would have.
final class Door {
    private final ReferenceModel model;

    Door(ReferenceModel model) {
        this.model = model;
    }

    /// Of the clearance, the times, the parties and the amount; NONE when none of them stands in the way.
    Reason refusal(Command.SubmitPayment it) {
        ContentHash content = ContentHash.of(
                it.uetr(),
                it.debtorAgent(),
                it.creditorAgent(),
                it.quote(),
                it.source(),
                it.targetCurrency().pack(),
                it.targetMinor(),
                it.messageDigestHigh(),
                it.messageDigestLow());
        boolean fits = it.clearance() != null
                && it.clearance().content().equals(content)
                && it.clearance().listEpoch() == model.listEpoch;
        if (!fits) {
            return Reason.RR04;
        }
        if (it.clearance().verdict() == Verdict.REJECT) {
            return it.clearance().reason();
        }
        if (it.createdAtNanos() < model.now - model.parameters.duplicateWindowMillis() * 1_000_000) {
            return Reason.TM01;
        }
        if (it.createdAtNanos() > model.now + 300_000_000_000L) {
            return Reason.DT01;
        }
        Reason parties = judgeParties(it);
        return parties != Reason.NONE ? parties : judgeAmount(it);
    }

    private Reason judgeParties(Command.SubmitPayment it) {
        Change.AdmitParticipant debtor = model.participants.get(it.debtorAgent());
        Change.AdmitParticipant creditor = model.participants.get(it.creditorAgent());
        if (debtor == null) {
            return Reason.AGNT;
        }
        if (model.suspended.contains(debtor.bic())) {
            return Reason.AG10;
        }
        if (debtor.role() != Role.BANK && it.kind() != PaymentKind.FINANCIAL_INSTITUTION) {
            return Reason.AG01;
        }
        if (creditor == null) {
            return Reason.AGNT;
        }
        if (model.suspended.contains(creditor.bic())) {
            return Reason.AG11;
        }
        if (creditor.bic().equals(debtor.bic())) {
            return Reason.AG03;
        }
        Reason debit = model.books.judge(debtor.bic(), it.source().currency(), Reason.DNOR);
        return debit != Reason.NONE ? debit : model.books.judge(creditor.bic(), it.targetCurrency(), Reason.CNOR);
    }

    private Reason judgeAmount(Command.SubmitPayment it) {
        if (it.source().isZero()) {
            return Reason.AM01;
        }
        Change.SetLimits limit = model.limitOf(it.debtorAgent(), it.source().currency());
        if (limit == null) {
            return Reason.NONE;
        }
        if (limit.paymentMaxMinor() > 0 && it.source().minor() > limit.paymentMaxMinor()) {
            return Reason.AM13;
        }
        BigInteger already = model.paidToday.getOrDefault(
                it.debtorAgent() + "/" + it.source().currency() + "/" + model.today(), BigInteger.ZERO);
        boolean over =
                already.add(BigInteger.valueOf(it.source().minor())).compareTo(BigInteger.valueOf(limit.dayMaxMinor()))
                        > 0;
        return limit.dayMaxMinor() > 0 && over ? Reason.AM14 : Reason.NONE;
    }

    /// Null when there are none; then `why` has the reason.
    @Nullable
    PaymentTerms terms(Command.SubmitPayment it, Reason[] why) {
        CurrencyPair pair = new CurrencyPair(it.source().currency(), it.targetCurrency());
        if (!it.quote().isNone()) {
            ReferenceModel.GivenQuote given = model.quotes.get(it.quote());
            boolean fits = given != null
                    && given.quote().expiresAtNanos() > model.now
                    && given.debtorAgent().equals(it.debtorAgent())
                    && given.creditorAgent().equals(it.creditorAgent())
                    && given.quote().source().equals(it.source())
                    && given.quote().target().currency().equals(it.targetCurrency())
                    && (it.targetMinor() == 0
                            || it.targetMinor() == given.quote().target().minor())
                    && (it.rate() == null || it.rate().equals(given.quote().rate()))
                    && !model.suspended.contains(given.quote().fxProvider());
            why[0] = Reason.AB04;
            return fits ? terms(it, given.quote()) : null;
        }
        if (pair.isSameCurrency()) {
            Change.SetFees fee = model.fees.get(pair);
            Fee sender = fee == null ? Fee.NONE : fee.sender();
            Fee receiver = fee == null ? Fee.NONE : fee.receiver();
            Currency currency = pair.source();
            return new PaymentTerms(
                    it.debtorAgent(),
                    it.creditorAgent(),
                    Bic.NONE,
                    QuoteId.NONE,
                    null,
                    null,
                    it.source(),
                    it.source(),
                    new Money(sender.on(it.source().minor()), currency),
                    new Money(receiver.on(it.source().minor()), currency),
                    FixedSide.SOURCE,
                    0);
        }
        if (!model.participants.get(it.debtorAgent()).unquotedAllowed()) {
            why[0] = Reason.AG01;
            return null;
        }
        List<Quote> priced = model.price(
                it.debtorAgent(), pair, FixedSide.SOURCE, it.source().minor());
        if (priced.isEmpty()) {
            why[0] = Reason.NOQT;
            return null;
        }
        why[0] = Reason.AM09;
        boolean agreed = it.targetMinor() == 0
                || it.targetMinor() == priced.getFirst().target().minor();
        return agreed ? terms(it, priced.getFirst()) : null;
    }

    private static PaymentTerms terms(Command.SubmitPayment it, Quote quote) {
        return new PaymentTerms(
                it.debtorAgent(),
                it.creditorAgent(),
                quote.fxProvider(),
                it.quote(),
                quote.rate(),
                quote.reference(),
                quote.source(),
                quote.target(),
                quote.senderFee(),
                quote.receiverFee(),
                quote.fixedSide(),
                quote.fraction32());
    }
}
