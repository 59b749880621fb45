package org.tandem.console.compliance;

import java.time.Instant;
import java.util.List;
import org.tandem.compliance.names.EntryRef;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.names.NameScreen;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.compliance.ScreeningMethod;

/// A list of two made-up entries, with the kind of explanation that officers see.
record SampleScreen() implements NameScreen {
    static final String LISTED = "Borealis Frost Trading OOO";

    @Override
    public List<Hit> byIdentifier(ScreenedParty party) {
        return List.of();
    }

    @Override
    public List<Hit> byName(ScreenedParty party) {
        if (party.name().startsWith("Borealis")) {
            return List.of(hit(
                    LISTED,
                    "117",
                    912,
                    """
                    borealis  = borealis   exact
                    frost     = frost      exact
                    treiding  ~ trading    1 letter, and ei for a
                    ooo       = ooo        legal form, weighs little
                    country: RU on both sides
                    nothing speaks against it""",
                    "Also known as: Borealis Moroz\nCountry: RU\nRegistration: 1167700000000"));
        }
        return party.name().equals("Grey Harbour")
                ? List.of(hit("Gray Harbor Shipping", "204", 861, "harbour ~ harbor", ""))
                : List.of();
    }

    private static Hit hit(String name, String id, int certainty, String why, String remarks) {
        return new Hit(new EntryRef("SAMPLE", id, Fingerprint.of(name)), name, certainty, false, why, remarks);
    }

    @Override
    public List<Hit> inText(String text) {
        return List.of();
    }

    @Override
    public ScreeningMethod method() {
        return ScreeningMethod.FULL;
    }

    @Override
    public long epoch() {
        return 5;
    }

    @Override
    public String version() {
        return "6f1c0d2a9b";
    }

    @Override
    public String problem() {
        return "";
    }

    @Override
    public Instant confirmedAt() {
        return Instant.MAX;
    }
}
