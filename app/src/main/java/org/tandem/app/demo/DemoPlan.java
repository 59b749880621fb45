package org.tandem.app.demo;

import java.nio.file.Path;
import org.tandem.app.machine.Machine;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.simulation.bank.Conduct;
import org.tandem.simulation.load.Orders;
import org.tandem.simulation.load.Plan;
import org.tandem.simulation.party.Clientele;

/// Who plays, from the network's own definition.
final class DemoPlan {
    /// What each account holds to begin with, and is kept near.
    static final long LEVEL_MAJOR = 1_000_000_000L;
    private static final int SAME_CURRENCY_PER_MILLE = 60;
    private static final int CYRILLIC_PER_MILLE = 300;
    private static final Conduct CONDUCT = new Conduct(10, 0, 0, 0);
    /// Messages gather this long, as a busy bank's do: it saves processor time on a small machine.
    private static final long LINGER_MICROS = 500;

    private DemoPlan() {}

    /// The seed follows from how far the ledger has come, so that a second start pays other payments. The first
    /// payment needs an exchange: its story has more to tell.
    static Plan of(Machine machine) {
        long seed = machine.journalSequence();
        while (true) {
            Plan plan = of(machine, seed);
            if (!new Orders(plan, plan.banks().getFirst()).next().pair().isSameCurrency()) {
                return plan;
            }
            seed++;
        }
    }

    private static Plan of(Machine machine, long seed) {
        NetworkDefinition network = machine.network();
        Path certificates = machine.certificates();
        return new Plan(
                machine.channel(),
                bic -> Players.credentials(certificates, bic),
                "cbpr",
                Players.banks(network),
                Players.fxProviders(network),
                Players.settlementBanks(network),
                network.referenceRates(),
                machine.isNew() ? LEVEL_MAJOR : 0,
                SAME_CURRENCY_PER_MILLE,
                Clientele.invented(CYRILLIC_PER_MILLE, seed),
                CONDUCT,
                LINGER_MICROS,
                seed);
    }
}
