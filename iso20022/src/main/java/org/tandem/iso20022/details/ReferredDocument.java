package org.tandem.iso20022.details;

import org.tandem.iso20022.terms.Code;

/// A document the payment is for (`RfrdDocInf`): `CINV` invoice, `PUOR` purchase order, or a proprietary kind such as
/// `CONTRACT`.
public record ReferredDocument(Code type, String issuer, String number, String date) {
    /// Nothing was given.
    public static final ReferredDocument NONE = new ReferredDocument(Code.NONE, "", "", "");

    public boolean isNone() {
        return equals(NONE);
    }
}
