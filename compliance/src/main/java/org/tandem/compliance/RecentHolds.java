package org.tandem.compliance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tandem.domain.compliance.ContentHash;

/// What was found in the payments held last, until their cases are opened. Bounded: a case that comes later is made by
/// examining the payment again.
final class RecentHolds {
    private static final int MOST = 4_096;

    private final Map<ContentHash, Examination> byContent = new LinkedHashMap<>();

    synchronized void keep(ContentHash content, Examination examination) {
        byContent.put(content, examination);
        if (byContent.size() > MOST) {
            byContent.remove(byContent.keySet().iterator().next());
        }
    }

    synchronized Optional<Examination> find(ContentHash content) {
        return Optional.ofNullable(byContent.get(content));
    }
}
