package org.tandem.compliance.names;

import java.time.Instant;
import java.util.List;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.compliance.ScreeningMethod;

/// Nothing to screen against, and why: the gate holds every payment.
public record NoNames(String problem) implements NameScreen {
    public NoNames {
        if (problem.isBlank()) {
            throw new IllegalArgumentException("without a problem there are names to screen against");
        }
    }

    @Override
    public List<Hit> byIdentifier(ScreenedParty party) {
        throw new IllegalStateException(problem);
    }

    @Override
    public List<Hit> byName(ScreenedParty party) {
        throw new IllegalStateException(problem);
    }

    @Override
    public List<Hit> inText(String text) {
        throw new IllegalStateException(problem);
    }

    @Override
    public ScreeningMethod method() {
        return ScreeningMethod.FULL;
    }

    @Override
    public long epoch() {
        return 0;
    }

    @Override
    public String version() {
        return "none";
    }

    @Override
    public Instant confirmedAt() {
        return Instant.MIN;
    }
}
