package org.tandem.engine.memory;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.payment.Uetr;

/// 64 bits over a command's content, its id apart: tells the same request from another one with the same id. Allocates
/// nothing. Payments and answers to them are known by UETR and have no fingerprint.
public final class Fingerprint {
    private long hash;

    /// @return the fingerprint; each kind of command starts from another number
    public long of(Command command) {
        hash = 0x74616e64656d3032L;
        switch (command) {
            case Command.FoundNetwork it -> addFounding(it);
            case Command.ProposeChange it -> add(2, it.officer()).add(it.change());
            case Command.ApproveChange it -> add(3, it.officer()).add(it.change());
            case Command.WithdrawChange it -> add(4, it.officer()).add(it.change());
            case Command.PublishReferenceRate it ->
                add(5).add(it.publisher().packed()).add(it.pair()).add(it.rate().scaled());
            case Command.PublishOffer it -> add(6).add(it.offer());
            case Command.WithdrawOffer it -> add(7).add(it.fxProvider().packed()).add(it.pair());
            case Command.RequestQuote it ->
                add(8).add(it.debtorAgent().packed())
                        .add(it.creditorAgent().packed())
                        .add(it.pair())
                        .add(it.fixedSide().code())
                        .add(it.amountMinor());
            case Command.SubmitPayment it -> add(9).add(it.uetr());
            case Command.AnswerPayment it -> add(10).add(it.uetr());
            case Command.ReturnPayment it ->
                add(11).add(it.uetr())
                        .add(it.creditorAgent().packed())
                        .add(it.reason().wire())
                        .add(it.originalMessage());
            case Command.RequestRecall it ->
                add(12).add(it.uetr())
                        .add(it.debtorAgent().packed())
                        .add(it.reason().wire())
                        .add(it.originalMessage());
            case Command.AnswerRecall it ->
                add(13).add(it.uetr())
                        .add(it.creditorAgent().packed())
                        .add(it.accepted() ? 1 : 0)
                        .add(it.reason().wire())
                        .add(it.originalMessage());
            case Command.Fund it ->
                add(14).add(it.settlementBank().packed())
                        .add(it.participant().packed())
                        .add(it.amount());
            case Command.RequestDefunding it ->
                add(15).add(it.participant().packed()).add(it.amount());
            case Command.ConfirmDefunding it ->
                add(16).add(it.defunding())
                        .add(it.settlementBank().packed())
                        .add(it.paid() ? 1 : 0);
        }
        return hash;
    }

    private void addFounding(Command.FoundNetwork it) {
        add(1, it.name()).add(it.operator().packed()).add(it.officers().size());
        for (String officer : it.officers()) {
            add(officer);
        }
        for (Change change : it.changes()) {
            add(change);
        }
    }

    private Fingerprint add(Change change) {
        return switch (change) {
            case Change.AddCurrency it ->
                add(21).add(it.currency()).add(it.settlementBank().packed());
            case Change.AdmitParticipant it -> addAdmission(it);
            case Change.SetParticipantState it ->
                add(23).add(it.bic().packed()).add(it.state().code());
            case Change.SetAccountState it ->
                add(24).add(it.account()).add(it.state().code());
            case Change.SetFees it -> add(25).add(it.pair()).add(it.sender()).add(it.receiver());
            case Change.SetLimits it ->
                add(26).add(it.participant().packed())
                        .add(it.currency())
                        .add(it.paymentMaxMinor())
                        .add(it.dayMaxMinor());
            case Change.SetParameters it -> add(27).add(it.parameters());
            case Change.ActivateLists it -> add(28, it.version()).add(it.epoch());
            case Change.DecideHold it ->
                add(29).add(it.uetr())
                        .add(it.release() ? 1 : 0)
                        .add(it.reason().wire());
        };
    }

    private Fingerprint addAdmission(Change.AdmitParticipant it) {
        add(22, it.name()).add(it.bic().packed()).add(it.role().code()).add(it.country());
        for (Currency currency : it.currencies()) {
            add(currency);
        }
        return add(it.unquotedAllowed() ? 1 : 0);
    }

    private Fingerprint add(Offer offer) {
        add(offer.fxProvider().packed()).add(offer.pair());
        for (int i = 0; i < offer.tiers().size(); i++) {
            Tier tier = offer.tiers().get(i);
            add(tier.fromSourceMinor()).add(tier.rate().scaled());
        }
        return add(offer.maxSourceMinor()).add(offer.validUntilNanos());
    }

    private Fingerprint add(Parameters it) {
        return add(it.quoteLifeMillis())
                .add(it.acceptanceMillis())
                .add(it.paymentMillis())
                .add(it.holdMillis())
                .add(it.returnWindowMillis())
                .add(it.duplicateWindowMillis())
                .add(it.changeLifeMillis());
    }

    private Fingerprint add(AccountId it) {
        return add(it.owner().packed()).add(it.kind().code()).add(it.currency());
    }

    private Fingerprint add(Fee it) {
        return add(it.fixedMinor()).add(it.partsPerMillion()).add(it.leastMinor()).add(it.greatestMinor());
    }

    private Fingerprint add(CurrencyPair pair) {
        return add(pair.source()).add(pair.target());
    }

    private Fingerprint add(Money money) {
        return add(money.minor()).add(money.currency());
    }

    private Fingerprint add(Currency currency) {
        return add(currency.pack());
    }

    private Fingerprint add(Uetr uetr) {
        return add(uetr.high()).add(uetr.low());
    }

    private Fingerprint add(CommandId id) {
        return add(id.high()).add(id.low());
    }

    private Fingerprint add(int kind, String text) {
        return add(kind).add(text);
    }

    private Fingerprint add(String text) {
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return this;
    }

    private Fingerprint add(byte @Nullable [] bytes) {
        if (bytes == null) {
            return add(-1);
        }
        add(bytes.length);
        for (byte b : bytes) {
            add(b);
        }
        return this;
    }

    /// The finaliser of SplitMix64 over what there was and what comes.
    private Fingerprint add(long value) {
        long z = (hash ^ value) + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        hash = z ^ z >>> 31;
        return this;
    }
}
