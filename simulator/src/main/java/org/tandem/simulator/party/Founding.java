package org.tandem.simulator.party;

import java.util.List;
import org.tandem.domain.command.Command;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.simulator.world.Chance;

/// The network's clocks, short enough that they run out within a run.
final class Founding {
    /// Longer than any run: what is forgotten after it is for the engine's own tests.
    private static final long WINDOW_MILLIS = 300L * 86_400_000;

    private Founding() {}

    static Command.FoundNetwork hurried(Command.FoundNetwork it, Chance chance) {
        long acceptance = chance.between(200, 4_000);
        Parameters parameters = new Parameters(
                chance.between(500, 60_000),
                acceptance,
                chance.permille(200) ? acceptance - 100 : 20_000,
                chance.between(500, 10_000),
                chance.between(1_000, 3_600_000),
                WINDOW_MILLIS,
                chance.between(500, 60_000));
        List<Change> changes = it.changes().stream()
                .map(change -> change instanceof Change.SetParameters ? new Change.SetParameters(parameters) : change)
                .toList();
        return new Command.FoundNetwork(it.id(), it.name(), it.operator(), it.officers(), changes);
    }
}
