package org.tandem.compliance;

import java.time.InstantSource;
import java.util.function.Function;
import org.tandem.compliance.audit.AuditTrail;
import org.tandem.compliance.names.Demands;
import org.tandem.domain.party.Bic;

/// What a gate works with besides the lists.
///
/// @param corridors until the log names a policy
/// @param demands until the log names a policy that says what it wants of lists
/// @param participantNames what a participant is called; empty when not known
/// @param audit told of each alert that an allowed pair suppressed, before the payment may pass
public record GateSettings(
        Corridors corridors,
        Demands demands,
        Function<Bic, String> participantNames,
        AllowedPairs allowed,
        StandingVerdicts standing,
        AuditTrail audit,
        InstantSource clock) {
    /// `R16-2012`, lists of two days at most, nobody allowed or cleared beforehand.
    public static GateSettings standard() {
        return new GateSettings(
                Corridors.standard(),
                Demands.NONE,
                bic -> "",
                AllowedPairs.NONE,
                StandingVerdicts.NONE,
                entry -> {},
                InstantSource.system());
    }

    public GateSettings withCorridors(Corridors value) {
        return new GateSettings(value, demands, participantNames, allowed, standing, audit, clock);
    }

    public GateSettings withDemands(Demands value) {
        return new GateSettings(corridors, value, participantNames, allowed, standing, audit, clock);
    }

    public GateSettings withParticipantNames(Function<Bic, String> value) {
        return new GateSettings(corridors, demands, value, allowed, standing, audit, clock);
    }

    public GateSettings withAllowed(AllowedPairs value, AuditTrail trail) {
        return new GateSettings(corridors, demands, participantNames, value, standing, trail, clock);
    }

    public GateSettings withStanding(StandingVerdicts value) {
        return new GateSettings(corridors, demands, participantNames, allowed, value, audit, clock);
    }

    public GateSettings withClock(InstantSource value) {
        return new GateSettings(corridors, demands, participantNames, allowed, standing, audit, value);
    }
}
