package org.tandem.iso20022.details;

import java.util.List;
import org.tandem.domain.payment.Reason;
import org.tandem.iso20022.party.Party;
import org.tandem.iso20022.terms.Code;

/// Why (`StsRsnInf`, `RtrRsnInf`, `CxlRsnInf`, `CxlStsRsnInf`): a code, free text lines of at most 105, and who says
/// so.
public record StatusReason(Code reason, List<String> texts, Party originator) {
    /// Nothing was given.
    public static final StatusReason NONE = new StatusReason(Code.NONE, List.of(), Party.NONE);

    public StatusReason {
        texts = List.copyOf(texts);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public static StatusReason of(Reason reason, String text) {
        return new StatusReason(Code.of(reason.code()), text.isEmpty() ? List.of() : List.of(text), Party.NONE);
    }
}
