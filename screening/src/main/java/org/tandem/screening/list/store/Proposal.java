package org.tandem.screening.list.store;

import java.time.Instant;

/// A decision that waits for its second officer.
///
/// @param number never used again for another
/// @param hash the version to activate; empty to remove the list
/// @param base the version that was active when it was proposed; empty when there was none
/// @param shrink why a suspicious shrinking is right; empty when nothing shrinks
public record Proposal(
        long number,
        String list,
        String hash,
        String base,
        String proposedBy,
        String reason,
        String shrink,
        Instant at) {
    boolean removes() {
        return hash.isEmpty();
    }
}
