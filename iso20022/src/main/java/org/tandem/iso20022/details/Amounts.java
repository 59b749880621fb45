package org.tandem.iso20022.details;

import java.util.List;
import org.tandem.iso20022.terms.AgreedRate;
import org.tandem.iso20022.terms.TextAmount;

/// The money of one customer credit transfer. `exchangeRate` is decimal text (`XchgRate`); dates and times are ISO 8601
/// text.
public record Amounts(
        TextAmount settlement,
        String settlementDate,
        TextAmount instructed,
        String exchangeRate,
        AgreedRate agreedRate,
        String chargeBearer,
        List<Charge> charges,
        String acceptedAt) {
    /// Nothing was given.
    public static final Amounts NONE =
            new Amounts(TextAmount.NONE, "", TextAmount.NONE, "", AgreedRate.NONE, "", List.of(), "");

    public Amounts {
        charges = List.copyOf(charges);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
