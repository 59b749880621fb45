package org.tandem.iso20022.details;

import java.util.List;

/// What the payment is for (`RmtInf`): unstructured lines of at most 140 and structured blocks.
public record Remittance(List<String> unstructured, List<StructuredRemittance> structured) {
    /// Nothing was given.
    public static final Remittance NONE = new Remittance(List.of(), List.of());

    public Remittance {
        unstructured = List.copyOf(unstructured);
        structured = List.copyOf(structured);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public static Remittance of(String line) {
        return new Remittance(List.of(line), List.of());
    }

    /// The number of the first referred document of this kind (code or proprietary), or an empty text.
    public String documentNumber(String type) {
        for (StructuredRemittance block : structured) {
            for (ReferredDocument document : block.documents()) {
                if (document.type().text().equals(type)) {
                    return document.number();
                }
            }
        }
        return "";
    }
}
