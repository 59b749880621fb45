package org.tandem.compliance;

import java.time.InstantSource;
import java.util.function.Function;
import org.tandem.compliance.audit.AuditTrail;
import org.tandem.domain.party.Bic;

/// What a gate works with besides the lists.
///
/// @param participantNames what a participant is called; empty when not known
/// @param audit told of each alert that an allowed pair suppressed, before the payment may pass
public record GateSettings(
        Corridors corridors,
        Function<Bic, String> participantNames,
        AllowedPairs allowed,
        StandingVerdicts standing,
        AuditTrail audit,
        InstantSource clock) {
    /// `R16-2012`, lists of two days at most, nobody allowed or cleared beforehand.
    public static GateSettings standard() {
        return new GateSettings(
                Corridors.standard(),
                bic -> "",
                AllowedPairs.NONE,
                StandingVerdicts.NONE,
                entry -> {},
                InstantSource.system());
    }

    public GateSettings withCorridors(Corridors value) {
        return new GateSettings(value, participantNames, allowed, standing, audit, clock);
    }

    public GateSettings withParticipantNames(Function<Bic, String> value) {
        return new GateSettings(corridors, value, allowed, standing, audit, clock);
    }

    public GateSettings withAllowed(AllowedPairs value, AuditTrail trail) {
        return new GateSettings(corridors, participantNames, value, standing, trail, clock);
    }

    public GateSettings withStanding(StandingVerdicts value) {
        return new GateSettings(corridors, participantNames, allowed, value, audit, clock);
    }

    public GateSettings withClock(InstantSource value) {
        return new GateSettings(corridors, participantNames, allowed, standing, audit, value);
    }
}
