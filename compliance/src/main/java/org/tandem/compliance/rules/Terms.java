package org.tandem.compliance.rules;

import java.time.LocalDate;
import java.util.List;
import org.tandem.domain.party.Bic;

/// What rules must know of a payment besides its parties.
///
/// @param above over the corridor's threshold, or in a currency for which none is set
/// @param debtorAgentNames what the debtor agent is called; a customer of that name is none
public record Terms(
        Bic debtorAgent,
        Bic creditorAgent,
        boolean above,
        List<String> debtorAgentNames,
        List<String> creditorAgentNames,
        LocalDate today) {
    public Terms {
        debtorAgentNames = List.copyOf(debtorAgentNames);
        creditorAgentNames = List.copyOf(creditorAgentNames);
    }
}
