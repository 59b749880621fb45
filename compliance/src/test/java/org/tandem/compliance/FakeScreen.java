package org.tandem.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tandem.compliance.names.EntryRef;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.names.NameScreen;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.compliance.ScreeningMethod;

/// A name engine that finds one name, and counts who was asked about.
public record FakeScreen(
        String listed, int certainty, boolean rejected, int more, long epoch, Instant confirmedAt, List<String> asked)
        implements NameScreen {

    public static FakeScreen of(String listed, int certainty) {
        return new FakeScreen(listed, certainty, false, 0, 5, Instant.MAX, new ArrayList<>());
    }

    public FakeScreen withEpoch(long value) {
        return new FakeScreen(listed, certainty, rejected, more, value, confirmedAt, asked);
    }

    public FakeScreen confirmedAt(Instant value) {
        return new FakeScreen(listed, certainty, rejected, more, epoch, value, asked);
    }

    public FakeScreen rejecting() {
        return new FakeScreen(listed, certainty, true, more, epoch, confirmedAt, asked);
    }

    /// It finds so many more entries than it tells.
    public FakeScreen withMore(int value) {
        return new FakeScreen(listed, certainty, rejected, value, epoch, confirmedAt, asked);
    }

    public Hit hit() {
        return new Hit(
                new EntryRef("FAKE", "17", Fingerprint.of(listed)),
                listed,
                certainty,
                rejected,
                "every word matches",
                "born 1961",
                more);
    }

    @Override
    public List<Hit> byIdentifier(ScreenedParty party) {
        return List.of();
    }

    @Override
    public List<Hit> byName(ScreenedParty party) {
        asked.add(party.name());
        return party.name().equalsIgnoreCase(listed) ? List.of(hit()) : List.of();
    }

    @Override
    public List<Hit> inText(String text) {
        return text.contains(listed) ? List.of(hit()) : List.of();
    }

    @Override
    public ScreeningMethod method() {
        return ScreeningMethod.FULL;
    }

    @Override
    public String version() {
        return "fake-1";
    }

    @Override
    public String problem() {
        return "";
    }
}
