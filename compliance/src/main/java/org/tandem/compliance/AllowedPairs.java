package org.tandem.compliance;

import java.time.Instant;
import java.util.Optional;
import org.tandem.compliance.names.EntryRef;
import org.tandem.compliance.party.Fingerprint;

/// Pairs of a party and a list entry that two officers said are not the same. Asked after screening, never instead.
@FunctionalInterface
public interface AllowedPairs {
    /// Nobody is allowed anything.
    AllowedPairs NONE = (party, entry, at) -> Optional.empty();

    /// What allows this pair now, in words for the audit trail.
    Optional<String> find(Fingerprint party, EntryRef entry, Instant at);
}
