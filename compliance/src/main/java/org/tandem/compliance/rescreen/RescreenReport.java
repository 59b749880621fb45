package org.tandem.compliance.rescreen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.domain.payment.Uetr;

/// What one run found.
///
/// @param took from the first party to the last: the time to full coverage
/// @param parties how many were screened
/// @param failed of these, how many could not be; they have no standing verdict
/// @param hits of all parties
public record RescreenReport(
        long id,
        Instant startedAt,
        Duration took,
        long listEpoch,
        String listVersion,
        int added,
        int changed,
        int removed,
        long parties,
        long failed,
        long hits) {

    /// One party that may be one entry.
    ///
    /// @param lastPayment the newest payment that named the party
    /// @param inFlight payments that name it and are not over
    public record Found(
            Fingerprint party,
            String name,
            String account,
            String list,
            String entry,
            String listedName,
            int certainty,
            String why,
            Uetr lastPayment,
            List<Uetr> inFlight) {
        public Found {
            inFlight = List.copyOf(inFlight);
        }
    }
}
