package org.tandem.app.network;

import java.util.List;
import java.util.Map;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;

/// A network as its file describes it, free of mistakes.
///
/// @param referenceRates official rates to begin with; published by the operator at the founding
/// @param changes those of the founding; the lists are activated beside them, when they have been read
public record NetworkDefinition(
        String name,
        Bic operator,
        List<String> officers,
        Map<String, Currency> currencies,
        List<Change> changes,
        Map<CurrencyPair, Rate> referenceRates,
        ScreeningRules screening) {
    public NetworkDefinition {
        officers = List.copyOf(officers);
        changes = List.copyOf(changes);
    }

    /// Participants with a role, in the file's order.
    public List<Change.AdmitParticipant> participants(Role role) {
        return participants().stream().filter(it -> it.role() == role).toList();
    }

    public List<Change.AdmitParticipant> participants() {
        return changes.stream()
                .filter(Change.AdmitParticipant.class::isInstance)
                .map(Change.AdmitParticipant.class::cast)
                .toList();
    }

    public Bic settlementBank(Currency currency) {
        return changes.stream()
                .filter(Change.AddCurrency.class::isInstance)
                .map(Change.AddCurrency.class::cast)
                .filter(it -> it.currency().equals(currency))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no settlement bank for " + currency))
                .settlementBank();
    }
}
