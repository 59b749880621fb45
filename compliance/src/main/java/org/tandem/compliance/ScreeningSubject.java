package org.tandem.compliance;

import java.util.List;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Uetr;

/// What the gate is asked to clear: the values of [ContentHash#of] and the payment's parties.
/// A payment between institutions ([PaymentKind#FINANCIAL_INSTITUTION]) has no customers: its parties are screened, but
/// R.16 asks nothing of them.
public record ScreeningSubject(
        Uetr uetr,
        PaymentKind kind,
        Bic debtorAgent,
        Bic creditorAgent,
        QuoteId quote,
        Money source,
        Currency targetCurrency,
        long targetMinor,
        long messageDigestHigh,
        long messageDigestLow,
        List<ScreenedParty> parties) {

    public ScreeningSubject {
        parties = List.copyOf(parties);
    }

    ContentHash content() {
        return ContentHash.of(
                uetr,
                debtorAgent,
                creditorAgent,
                quote,
                source,
                targetCurrency.pack(),
                targetMinor,
                messageDigestHigh,
                messageDigestLow);
    }
}
