package org.tandem.iso20022.rulebook;

import org.tandem.domain.payment.Reason;

/// One thing that is wrong with a message: the reason code to answer with, where (names of elements with slashes
/// between, such as `Dbtr/PstlAdr/TwnNm`), and a sentence that names what was found and what was expected.
public record Finding(Reason reason, String path, String text) {
    @Override
    public String toString() {
        return reason.code() + " " + path + ": " + text;
    }
}
