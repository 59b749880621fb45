package org.tandem.iso20022.party;

import java.util.List;

/// The agents of one credit transfer, in the order of the chain. At most three intermediaries.
public record Agents(
        Agent instructing, Agent instructed, Agent debtorAgent, List<Agent> intermediaries, Agent creditorAgent) {
    /// Nothing was given.
    public static final Agents NONE = new Agents(Agent.NONE, Agent.NONE, Agent.NONE, List.of(), Agent.NONE);

    public Agents {
        intermediaries = List.copyOf(intermediaries);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
