package org.tandem.iso20022.party;

import org.tandem.iso20022.terms.Code;

/// An identifier that is neither BIC, LEI nor IBAN (`Othr`): the text, the scheme it belongs to, who issued it.
public record Identification(String id, Code scheme, String issuer) {
    /// Nothing was given.
    public static final Identification NONE = new Identification("", Code.NONE, "");

    public boolean isNone() {
        return equals(NONE);
    }

    public static Identification of(String id) {
        return new Identification(id, Code.NONE, "");
    }
}
