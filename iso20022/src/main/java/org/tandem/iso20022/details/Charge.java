package org.tandem.iso20022.details;

import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.TextAmount;

/// One line of charges (`ChrgsInf`): amount, the agent that takes it, and what for (newest family only).
public record Charge(TextAmount amount, Agent agent, Code type) {
    /// Nothing was given.
    public static final Charge NONE = new Charge(TextAmount.NONE, Agent.NONE, Code.NONE);

    public boolean isNone() {
        return equals(NONE);
    }
}
