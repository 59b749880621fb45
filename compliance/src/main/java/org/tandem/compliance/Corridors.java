package org.tandem.compliance;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tandem.compliance.rules.RulePacks;
import org.tandem.domain.party.Bic;

/// Each corridor's policy, by the countries of the two agents; the network chooses.
public final class Corridors {
    private final CorridorPolicy otherwise;
    private final Map<String, CorridorPolicy> byCountries;

    private Corridors(CorridorPolicy otherwise, Map<String, CorridorPolicy> byCountries) {
        this.otherwise = otherwise;
        this.byCountries = byCountries;
    }

    /// `R16-2012` at every amount, everybody screened with every payment.
    public static Corridors standard() {
        return all(CorridorPolicy.strict(RulePacks.shipped().get("R16-2012")));
    }

    public static Corridors all(CorridorPolicy policy) {
        return new Corridors(policy, Map.of());
    }

    /// One direction of one corridor.
    ///
    /// @param debtorCountry ISO 3166-1 alpha-2 of the debtor agent
    public Corridors with(String debtorCountry, String creditorCountry, CorridorPolicy policy) {
        Map<String, CorridorPolicy> more = new HashMap<>(byCountries);
        more.put(debtorCountry + creditorCountry, policy);
        return new Corridors(otherwise, Map.copyOf(more));
    }

    /// Those that have a policy of their own, by the countries of both agents: `BYRU`.
    SortedMap<String, CorridorPolicy> own() {
        return new TreeMap<>(byCountries);
    }

    /// The policy of corridors that have none of their own.
    public CorridorPolicy usual() {
        return otherwise;
    }

    /// What is asked of payments from one agent to another.
    public CorridorPolicy policy(Bic debtorAgent, Bic creditorAgent) {
        return byCountries.getOrDefault(debtorAgent.country() + creditorAgent.country(), otherwise);
    }
}
