package org.tandem.simulation.load;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.tandem.client.ClientTls;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.simulation.bank.BankProfile;
import org.tandem.simulation.bank.Conduct;
import org.tandem.simulation.party.Clientele;

/// Everything a run depends on; the same plan against a fresh log leads to the same payments.
///
/// @param server `wss://host:port`
/// @param family `cbpr` or `newest`, as the channel names them
/// @param fundingMajor major units each bank and provider gets of each of its currencies before the run; 0 for none
/// @param sameCurrencyPerMille how many of a thousand payments need no exchange, where the banks allow it
/// @param clientele whose payments they are
/// @param lingerMicros how long each participant gathers what it sends into one frame; 0 for at once
/// @param seed another one for another run against the same log: UETRs follow from it
public record Plan(
        URI server,
        Credentials credentials,
        String family,
        List<BankProfile> banks,
        List<FxProvider> fxProviders,
        Map<Currency, Bic> settlementBanks,
        Map<CurrencyPair, Rate> referenceRates,
        long fundingMajor,
        int sameCurrencyPerMille,
        Clientele clientele,
        Conduct conduct,
        long lingerMicros,
        long seed) {
    public Plan {
        banks = List.copyOf(banks);
        fxProviders = List.copyOf(fxProviders);
        settlementBanks = Map.copyOf(settlementBanks);
        referenceRates = Map.copyOf(referenceRates);
    }

    /// Gives each participant its certificate.
    @FunctionalInterface
    public interface Credentials {
        ClientTls of(Bic participant);
    }

    /// An FX provider and the currencies it holds.
    public record FxProvider(Bic bic, List<Currency> currencies) {
        public FxProvider {
            currencies = List.copyOf(currencies);
        }
    }
}
