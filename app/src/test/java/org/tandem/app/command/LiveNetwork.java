package org.tandem.app.command;

import java.nio.file.Path;
import org.tandem.app.demo.Players;
import org.tandem.app.machine.Machine;
import org.tandem.app.machine.MachineSettings;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.simulation.bank.BankObserver;
import org.tandem.simulation.bank.Conduct;
import org.tandem.simulation.load.Cast;
import org.tandem.simulation.load.Plan;
import org.tandem.simulation.party.Clientele;

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
        return new Plan(
                machine.channel(),
                bic -> Players.credentials(machine.certificates(), bic),
                "cbpr",
                Players.banks(network),
                Players.fxProviders(network),
                Players.settlementBanks(network),
                network.referenceRates(),
                FUNDING_MAJOR,
                0,
                Clientele.invented(0, 1),
                Conduct.ACCEPTS_ALL,
                0,
                machine.journalSequence());
    }

    @Override
    public void close() {
        cast.close();
        machine.close();
    }
}
