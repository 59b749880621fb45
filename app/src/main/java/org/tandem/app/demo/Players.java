package org.tandem.app.demo;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.client.ClientTls;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.simulation.bank.BankProfile;
import org.tandem.simulation.load.Plan;

/// Who can be simulated in a network: its own participants, by its definition and with the keys of a development
/// authority.
public final class Players {
    private Players() {}

    public static List<BankProfile> banks(NetworkDefinition network) {
        return network.participants(Role.BANK).stream()
                .map(it -> new BankProfile(it.bic(), it.name(), it.country(), it.currencies()))
                .toList();
    }

    public static List<Plan.FxProvider> fxProviders(NetworkDefinition network) {
        return network.participants(Role.FX_PROVIDER).stream()
                .map(it -> new Plan.FxProvider(it.bic(), it.currencies()))
                .toList();
    }

    public static Map<Currency, Bic> settlementBanks(NetworkDefinition network) {
        Map<Currency, Bic> banks = new LinkedHashMap<>();
        network.currencies().values().forEach(it -> banks.put(it, network.settlementBank(it)));
        return banks;
    }

    /// @param certificates the folder of a development authority
    public static ClientTls credentials(Path certificates, Bic participant) {
        Path folder = certificates.resolve("participants");
        return ClientTls.ofPem(
                folder.resolve(participant.shortCode() + ".crt"),
                folder.resolve(participant.shortCode() + ".key"),
                certificates.resolve("ca.crt"));
    }
}
