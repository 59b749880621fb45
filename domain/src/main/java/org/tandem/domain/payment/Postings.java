package org.tandem.domain.payment;

import java.util.ArrayList;
import java.util.List;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.Posting;
import org.tandem.domain.account.PostingKind;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;

/// The double entries that follow from a payment's terms. The one place: the engine posts them, the read model stores
/// them, the console shows them.
public final class Postings {
    private Postings() {}

    /// Both legs, both fees and the rounding unit, in this order, each only when it moves something.
    /// `roundingMinor` is 0 or 1: a whole minor unit that rounding has gathered, paid by the FX provider in
    /// [#roundingCurrency].
    public static void settlement(PaymentTerms terms, Bic operator, long roundingMinor, Posting.Sink sink) {
        Bic debtor = terms.debtorAgent();
        Bic creditor = terms.creditorAgent();
        Currency source = terms.source().currency();
        Currency target = terms.target().currency();
        if (terms.hasFx()) {
            settle(
                    sink,
                    PostingKind.SOURCE_LEG,
                    source,
                    debtor,
                    terms.fxProvider(),
                    terms.source().minor());
            settle(
                    sink,
                    PostingKind.TARGET_LEG,
                    target,
                    terms.fxProvider(),
                    creditor,
                    terms.target().minor());
        } else {
            settle(
                    sink,
                    PostingKind.SOURCE_LEG,
                    source,
                    debtor,
                    creditor,
                    terms.source().minor());
        }
        charge(
                sink,
                PostingKind.SENDER_FEE,
                source,
                debtor,
                operator,
                AccountKind.FEES,
                terms.senderFee().minor());
        charge(
                sink,
                PostingKind.RECEIVER_FEE,
                target,
                creditor,
                operator,
                AccountKind.FEES,
                terms.receiverFee().minor());
        charge(
                sink,
                PostingKind.ROUNDING,
                roundingCurrency(terms),
                terms.fxProvider(),
                operator,
                AccountKind.ROUNDING,
                roundingMinor);
    }

    /// Both legs the other way at the original rate. Fees stay: the service was given.
    public static void ofReturn(PaymentTerms terms, Posting.Sink sink) {
        Bic debtor = terms.debtorAgent();
        Bic creditor = terms.creditorAgent();
        Currency source = terms.source().currency();
        Currency target = terms.target().currency();
        if (terms.hasFx()) {
            settle(
                    sink,
                    PostingKind.TARGET_LEG_RETURN,
                    target,
                    creditor,
                    terms.fxProvider(),
                    terms.target().minor());
            settle(
                    sink,
                    PostingKind.SOURCE_LEG_RETURN,
                    source,
                    terms.fxProvider(),
                    debtor,
                    terms.source().minor());
        } else {
            settle(
                    sink,
                    PostingKind.SOURCE_LEG_RETURN,
                    source,
                    creditor,
                    debtor,
                    terms.source().minor());
        }
    }

    /// Rounding arises on the side that was computed: the target when the source was fixed, and the other way
    /// about.
    public static Currency roundingCurrency(PaymentTerms terms) {
        return terms.fixedSide() == FixedSide.SOURCE
                ? terms.target().currency()
                : terms.source().currency();
    }

    /// The same entries as records, for those who may allocate.
    public static List<Posting> settlement(PaymentTerms terms, Bic operator, long roundingMinor) {
        List<Posting> postings = new ArrayList<>(5);
        settlement(terms, operator, roundingMinor, collectInto(postings));
        return postings;
    }

    public static List<Posting> ofReturn(PaymentTerms terms) {
        List<Posting> postings = new ArrayList<>(2);
        ofReturn(terms, collectInto(postings));
        return postings;
    }

    private static Posting.Sink collectInto(List<Posting> postings) {
        return (kind, currency, debitOwner, debitKind, creditOwner, creditKind, amountMinor) ->
                postings.add(new Posting(
                        kind,
                        new AccountId(debitOwner, debitKind, currency),
                        new AccountId(creditOwner, creditKind, currency),
                        amountMinor));
    }

    private static void settle(
            Posting.Sink sink, PostingKind kind, Currency currency, Bic from, Bic to, long amountMinor) {
        charge(sink, kind, currency, from, to, AccountKind.SETTLEMENT, amountMinor);
    }

    private static void charge(
            Posting.Sink sink,
            PostingKind kind,
            Currency currency,
            Bic from,
            Bic to,
            AccountKind toKind,
            long amountMinor) {
        if (amountMinor > 0) {
            sink.post(kind, currency, from, AccountKind.SETTLEMENT, to, toKind, amountMinor);
        }
    }
}
