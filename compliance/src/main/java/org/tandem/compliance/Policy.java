package org.tandem.compliance;

import org.jspecify.annotations.Nullable;
import org.tandem.compliance.names.Demands;
import org.tandem.compliance.rules.RulePacks;

/// What the gate asks of payments: the rule packs there are, what each corridor has of them, and what the network wants
/// of its lists. As text it stands in the log, put in force by two officers: see [PolicyText].
///
/// @param demands null in a policy of the form before these stood in it, which leaves those in force as they are
public record Policy(
        RulePacks packs, Corridors corridors, @Nullable Demands demands) {
    /// The shipped packs, `R16-2012` everywhere, and no list demanded by name.
    public static Policy standard() {
        return new Policy(RulePacks.shipped(), Corridors.standard(), Demands.NONE);
    }

    /// What it wants of lists; `before` where it says nothing of them.
    public Demands demandsOr(Demands before) {
        return demands == null ? before : demands;
    }
}
