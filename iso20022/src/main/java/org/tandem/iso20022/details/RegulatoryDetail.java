package org.tandem.iso20022.details;

import java.util.List;
import org.tandem.iso20022.terms.TextAmount;

/// One line of regulatory reporting (`RgltryRptg/Dtls`).
public record RegulatoryDetail(
        String type, String date, String country, String code, TextAmount amount, List<String> texts) {
    /// Nothing was given.
    public static final RegulatoryDetail NONE = new RegulatoryDetail("", "", "", "", TextAmount.NONE, List.of());

    public RegulatoryDetail {
        texts = List.copyOf(texts);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
