package org.tandem.simulation.bank;

import java.util.List;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;

/// A bank as the network's file describes it; its first currency is the one its customers pay in.
public record BankProfile(Bic bic, String name, String country, List<Currency> currencies) {
    public BankProfile {
        currencies = List.copyOf(currencies);
        if (currencies.isEmpty()) {
            throw new IllegalArgumentException("a bank has at least one currency: " + bic);
        }
    }

    public Currency home() {
        return currencies.getFirst();
    }
}
