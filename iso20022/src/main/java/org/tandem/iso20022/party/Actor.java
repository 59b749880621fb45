package org.tandem.iso20022.party;

/// An agent or a party, where a message lets either stand (`Party50Choice`). At most one is given.
public record Actor(Agent agent, Party party) {
    /// Nothing was given.
    public static final Actor NONE = new Actor(Agent.NONE, Party.NONE);

    public boolean isNone() {
        return equals(NONE);
    }

    public static Actor of(Agent agent) {
        return new Actor(agent, Party.NONE);
    }
}
