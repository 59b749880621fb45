package org.tandem.compliance;

import java.util.List;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Uetr;

/// What the gate is asked to clear: the values of [ContentHash#of], the payment's parties and what people wrote in it.
/// A payment between institutions ([PaymentKind#FINANCIAL_INSTITUTION]) has no customers: its parties are screened, but
/// rule packs ask nothing of them.
///
/// @param narrative remittance lines and other free text
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
        List<ScreenedParty> parties,
        List<String> narrative) {

    public ScreeningSubject {
        parties = List.copyOf(parties);
        narrative = List.copyOf(narrative);
    }

    public ContentHash content() {
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
