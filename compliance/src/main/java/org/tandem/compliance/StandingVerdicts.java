package org.tandem.compliance;

import java.time.Instant;
import java.util.Optional;
import org.tandem.compliance.party.Fingerprint;

/// Parties that were screened without an alert, apart from any payment.
@FunctionalInterface
public interface StandingVerdicts {
    /// Nobody was.
    StandingVerdicts NONE = party -> Optional.empty();

    Optional<CleanVerdict> find(Fingerprint party);

    /// @param listEpoch of the lists that were used
    /// @param at when
    record CleanVerdict(long listEpoch, Instant at) {}
}
