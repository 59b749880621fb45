package org.tandem.app.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tandem.app.machine.Machine;
import org.tandem.app.machine.MachineSettings;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.client.ClientTls;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.simulation.bank.BankObserver;
import org.tandem.simulation.bank.BankProfile;
import org.tandem.simulation.bank.Conduct;
import org.tandem.simulation.load.Cast;
import org.tandem.simulation.load.Plan;

/// The sample corridor as `./tandem start` runs it, on free ports, with simulated participants who are funded, offer
/// rates and accept every payment.
final class LiveNetwork implements AutoCloseable {
    static final String FILE = "../networks/byn-rub";
    private static final long FUNDING_MAJOR = 1_000_000;

    private final Machine machine;
    private final Cast cast;

    LiveNetwork(Path data) {
        machine = Machine.start(
                MachineSettings.of(data).withNetwork(Path.of(FILE)).withPorts(0, 0));
        cast = Cast.open(plan(machine), BankObserver.NONE);
    }

    private static Plan plan(Machine machine) {
        NetworkDefinition network = machine.network();
        Map<Currency, Bic> settlementBanks = new LinkedHashMap<>();
        network.currencies().values().forEach(it -> settlementBanks.put(it, network.settlementBank(it)));
        return new Plan(
                machine.channel(),
                bic -> credentials(machine.certificates(), bic),
                "cbpr",
                network.participants(Role.BANK).stream()
                        .map(it -> new BankProfile(it.bic(), it.name(), it.country(), it.currencies()))
                        .toList(),
                network.participants(Role.FX_PROVIDER).stream()
                        .map(it -> new Plan.FxProvider(it.bic(), it.currencies()))
                        .toList(),
                settlementBanks,
                network.referenceRates(),
                FUNDING_MAJOR,
                0,
                0,
                Conduct.ACCEPTS_ALL,
                0,
                machine.journalSequence());
    }

    private static ClientTls credentials(Path certificates, Bic participant) {
        Path stem = certificates.resolve("participants").resolve(participant.shortCode() + ".p12");
        return ClientTls.ofPkcs12(stem, "tandem", certificates.resolve("ca.crt"));
    }

    @Override
    public void close() {
        cast.close();
        machine.close();
    }
}
