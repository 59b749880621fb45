package org.tandem.iso20022.party;

import org.tandem.domain.party.Bic;
import org.tandem.iso20022.terms.Code;

/// A financial institution (`FinInstnId` and its branch). `bic` has 8 or 11 characters as written.
public record Agent(
        String bic,
        Code clearingSystem,
        String memberId,
        String lei,
        String name,
        PostalAddress address,
        Identification other,
        String branchId) {
    /// Nothing was given.
    public static final Agent NONE = new Agent("", Code.NONE, "", "", "", PostalAddress.NONE, Identification.NONE, "");

    public boolean isNone() {
        return equals(NONE);
    }

    public static Agent of(String bic) {
        return new Agent(bic, Code.NONE, "", "", "", PostalAddress.NONE, Identification.NONE, "");
    }

    public static Agent of(Bic bic) {
        return of(bic.code());
    }
}
