package org.tandem.compliance;

import java.time.Instant;
import java.util.List;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.compliance.ScreeningMethod;

/// Everything the gate saw and found in one payment, for the case that may follow.
///
/// @param rules the rule pack and its version; empty where none applies
/// @param parties those of the message and the two agents; at the end, where there is free text, the narrative as a
///     party of its own
/// @param alerts best first within a party; without those that an allowed pair suppressed
/// @param suppressed alerts of allowed pairs: found, recorded, and not held for
/// @param listVersion of the lists that were used
public record Examination(
        Judgement judgement,
        Instant at,
        String rules,
        List<ScreenedParty> parties,
        List<Alert> alerts,
        List<Alert> suppressed,
        long listEpoch,
        String listVersion,
        ScreeningMethod method) {
    public Examination {
        parties = List.copyOf(parties);
        alerts = List.copyOf(alerts);
        suppressed = List.copyOf(suppressed);
    }
}
