package org.tandem.iso20022.terms;

import java.util.List;

/// How the payment is to be treated (`PmtTpInf`).
public record PaymentType(
        String instructionPriority,
        String clearingChannel,
        List<Code> serviceLevels,
        Code localInstrument,
        Code categoryPurpose) {
    /// Nothing was given.
    public static final PaymentType NONE = new PaymentType("", "", List.of(), Code.NONE, Code.NONE);

    public PaymentType {
        serviceLevels = List.copyOf(serviceLevels);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
