package org.tandem.compliance.known;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.payment.Uetr;

/// Who was seen in a stretch of the journal, in memory. A payment that begins and ends in it never becomes a row.
public final class Sightings {
    private final SequencedMap<Fingerprint, Seen> parties = new LinkedHashMap<>();
    private final Map<Uetr, Flight> flights = new LinkedHashMap<>();
    private final List<Uetr> ended = new ArrayList<>();

    /// A party, when it was last seen, and in which payment.
    record Seen(ScreenedParty party, Instant at, Uetr uetr) {}

    /// A payment that has begun and not ended.
    record Flight(Uetr uetr, List<Fingerprint> fingerprints, boolean held) {}

    /// A payment has begun.
    public void begin(ScreeningSubject subject, Instant at, boolean held) {
        List<Fingerprint> fingerprints = new ArrayList<>(4);
        for (ScreenedParty party : subject.parties()) {
            if (!party.name().isBlank()) {
                Fingerprint fingerprint = Fingerprint.of(party);
                fingerprints.add(fingerprint);
                parties.put(fingerprint, new Seen(party, at, subject.uetr()));
            }
        }
        flights.put(subject.uetr(), new Flight(subject.uetr(), fingerprints, held));
    }

    /// It is over.
    public void end(Uetr uetr) {
        if (flights.remove(uetr) == null) {
            ended.add(uetr);
        }
    }

    SequencedMap<Fingerprint, Seen> parties() {
        return parties;
    }

    Collection<Flight> flights() {
        return flights.values();
    }

    List<Uetr> ended() {
        return ended;
    }
}
