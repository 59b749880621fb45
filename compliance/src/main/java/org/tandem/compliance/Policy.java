package org.tandem.compliance;

import org.tandem.compliance.rules.RulePacks;

/// What the gate asks of payments: the rule packs there are, and what each corridor has of them. As text it stands in
/// the log, put in force by two officers: see [PolicyText].
public record Policy(RulePacks packs, Corridors corridors) {
    /// The shipped packs, and `R16-2012` everywhere.
    public static Policy standard() {
        return new Policy(RulePacks.shipped(), Corridors.standard());
    }
}
