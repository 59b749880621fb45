package org.tandem.compliance;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import org.tandem.compliance.audit.AuditTrail;
import org.tandem.domain.party.Bic;

/// What a gate works with besides the lists.
///
/// @param listAge lists confirmed longer ago than this are stale: everything is held
/// @param participantNames what a participant is called; empty when not known
/// @param audit told of each alert that an allowed pair suppressed, before the payment may pass
public record GateSettings(
        Corridors corridors,
        Duration listAge,
        Function<Bic, String> participantNames,
        AllowedPairs allowed,
        StandingVerdicts standing,
        AuditTrail audit,
        InstantSource clock) {
    private static final Duration LIST_AGE = Duration.ofDays(2);

    /// `R16-2012`, lists of two days at most, nobody allowed or cleared beforehand.
    public static GateSettings standard() {
        return new GateSettings(
                Corridors.standard(),
                LIST_AGE,
                bic -> "",
                AllowedPairs.NONE,
                StandingVerdicts.NONE,
                entry -> {},
                InstantSource.system());
    }

    public GateSettings withCorridors(Corridors value) {
        return new GateSettings(value, listAge, participantNames, allowed, standing, audit, clock);
    }

    public GateSettings withParticipantNames(Function<Bic, String> value) {
        return new GateSettings(corridors, listAge, value, allowed, standing, audit, clock);
    }

    public GateSettings withAllowed(AllowedPairs value, AuditTrail trail) {
        return new GateSettings(corridors, listAge, participantNames, value, standing, trail, clock);
    }

    public GateSettings withStanding(StandingVerdicts value) {
        return new GateSettings(corridors, listAge, participantNames, allowed, value, audit, clock);
    }

    public GateSettings withClock(InstantSource value) {
        return new GateSettings(corridors, listAge, participantNames, allowed, standing, audit, value);
    }
}
