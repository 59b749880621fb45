package org.tandem.iso20022.details;

import java.util.List;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.TextAmount;

/// Structured remittance (`Strd`): documents, their due amount, what is paid of it, the creditor's reference.
public record StructuredRemittance(
        List<ReferredDocument> documents,
        TextAmount due,
        TextAmount remitted,
        Code referenceType,
        String reference,
        List<String> additional) {
    /// Nothing was given.
    public static final StructuredRemittance NONE =
            new StructuredRemittance(List.of(), TextAmount.NONE, TextAmount.NONE, Code.NONE, "", List.of());

    public StructuredRemittance {
        documents = List.copyOf(documents);
        additional = List.copyOf(additional);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
