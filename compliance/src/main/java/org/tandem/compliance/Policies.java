package org.tandem.compliance;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.compliance.names.Demands;

/// The policy in force, and those before it: what the sender of a refused payment was told must be the same words when
/// it is told again. One thread changes it, any number read.
final class Policies {
    private static final Logger LOG = LoggerFactory.getLogger(Policies.class);

    private final NavigableMap<Instant, Corridors> since = new ConcurrentSkipListMap<>();
    private volatile InForce now;

    /// @param problem why nothing can be judged by it; empty when it can
    record InForce(Corridors corridors, Demands demands, String problem) {}

    Policies(Corridors first, Demands demands) {
        since.put(Instant.MIN, first);
        now = new InForce(first, demands, "");
    }

    /// One that this program cannot read holds everything: it may ask for more than the one before.
    void use(String text, Instant at) {
        try {
            Policy policy = PolicyText.read(text);
            since.put(at, policy.corridors());
            now = new InForce(policy.corridors(), policy.demandsOr(now.demands()), "");
        } catch (IllegalArgumentException e) {
            String problem = "the policy in force cannot be read by this program: " + e.getMessage();
            now = new InForce(now.corridors(), now.demands(), problem);
            LOG.error("every payment is held: {}", problem);
        }
    }

    InForce now() {
        return now;
    }

    Corridors at(Instant when) {
        return Objects.requireNonNull(since.floorEntry(when)).getValue();
    }
}
