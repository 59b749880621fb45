package org.tandem.engine.payment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.engine.account.Account;
import org.tandem.engine.fx.Price;
import org.tandem.engine.fx.Quotes;
import org.tandem.engine.network.Participant;

/// What the checks of one submission have found out so far. Reused from payment to payment, so that checking allocates
/// nothing.
final class Draft {
    private @Nullable Participant debtor;
    private @Nullable Participant creditor;
    private @Nullable Account debtorAccount;
    private @Nullable Account creditorAccount;

    @Nullable
    Participant provider;

    @Nullable
    Rate rate;

    @Nullable
    Rate reference;

    QuoteId quote = QuoteId.NONE;
    long sourceMinor;
    long targetMinor;
    long senderFeeMinor;
    long receiverFeeMinor;
    FixedSide side = FixedSide.SOURCE;
    long fraction32;

    void setAgents(Participant debtorAgent, Participant creditorAgent) {
        debtor = debtorAgent;
        creditor = creditorAgent;
    }

    void setAccounts(Account debtorsAccount, Account creditorsAccount) {
        debtorAccount = debtorsAccount;
        creditorAccount = creditorsAccount;
    }

    Participant debtor() {
        return Objects.requireNonNull(debtor);
    }

    Participant creditor() {
        return Objects.requireNonNull(creditor);
    }

    Account debtorAccount() {
        return Objects.requireNonNull(debtorAccount);
    }

    Account creditorAccount() {
        return Objects.requireNonNull(creditorAccount);
    }

    void takeQuote(Quotes quotes, int row, QuoteId id) {
        quote = id;
        provider = quotes.provider(row);
        rate = quotes.rate(row);
        reference = quotes.reference(row);
        sourceMinor = quotes.sourceMinor(row);
        targetMinor = quotes.targetMinor(row);
        senderFeeMinor = quotes.senderFeeMinor(row);
        receiverFeeMinor = quotes.receiverFeeMinor(row);
        side = quotes.fixedSide(row);
        fraction32 = quotes.fraction32(row);
    }

    void takePrice(Price price, @Nullable Rate referenceNow) {
        quote = QuoteId.NONE;
        provider = price.offer().provider();
        rate = price.rate();
        reference = referenceNow;
        sourceMinor = price.sourceMinor();
        targetMinor = price.targetMinor();
        senderFeeMinor = price.senderFeeMinor();
        receiverFeeMinor = price.receiverFeeMinor();
        side = FixedSide.SOURCE;
        fraction32 = price.fraction32();
    }

    void takeWithoutFx(long amountMinor, long senderFee, long receiverFee) {
        quote = QuoteId.NONE;
        provider = null;
        rate = null;
        reference = null;
        sourceMinor = amountMinor;
        targetMinor = amountMinor;
        senderFeeMinor = senderFee;
        receiverFeeMinor = receiverFee;
        side = FixedSide.SOURCE;
        fraction32 = 0;
    }

    PaymentTerms terms(Currency source, Currency target) {
        Participant fx = provider;
        return new PaymentTerms(
                debtor().bic(),
                creditor().bic(),
                fx == null ? Bic.NONE : fx.bic(),
                quote,
                rate,
                reference,
                new Money(sourceMinor, source),
                new Money(targetMinor, target),
                new Money(senderFeeMinor, source),
                new Money(receiverFeeMinor, target),
                side,
                fraction32);
    }
}
