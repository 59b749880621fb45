package org.tandem.iso20022.details;

import java.util.List;
import org.tandem.iso20022.terms.Code;

/// Everything a credit transfer carries besides identifiers, money and parties.
public record Details(
        List<Instruction> forCreditorAgent,
        List<Instruction> forNextAgent,
        Code purpose,
        List<RegulatoryReport> regulatory,
        Remittance remittance) {
    /// Nothing was given.
    public static final Details NONE = new Details(List.of(), List.of(), Code.NONE, List.of(), Remittance.NONE);

    public Details {
        forCreditorAgent = List.copyOf(forCreditorAgent);
        forNextAgent = List.copyOf(forNextAgent);
        regulatory = List.copyOf(regulatory);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
