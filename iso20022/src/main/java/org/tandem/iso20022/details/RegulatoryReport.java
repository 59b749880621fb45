package org.tandem.iso20022.details;

import java.util.List;

/// What an authority wants told about the payment (`RgltryRptg`).
public record RegulatoryReport(
        String indicator, String authorityName, String authorityCountry, List<RegulatoryDetail> details) {
    /// Nothing was given.
    public static final RegulatoryReport NONE = new RegulatoryReport("", "", "", List.of());

    public RegulatoryReport {
        details = List.copyOf(details);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
