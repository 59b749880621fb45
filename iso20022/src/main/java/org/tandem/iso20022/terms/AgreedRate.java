package org.tandem.iso20022.terms;

/// The rate agreed beforehand (`AgrdRate`). `quoteId` names the quote whatever way it travelled: `AgrdRate/QtId`, which
/// the newest schema allows only for UUIDs, or `InstrForNxtAgt/InstrInf` with `/QUOTE/` before it.
public record AgreedRate(String quoteId, String rate, String unitCurrency, String quotedCurrency, String quotedAt) {
    /// Nothing was given.
    public static final AgreedRate NONE = new AgreedRate("", "", "", "", "");

    public boolean isNone() {
        return equals(NONE);
    }

    public static AgreedRate ofQuote(String quoteId) {
        return new AgreedRate(quoteId, "", "", "", "");
    }
}
