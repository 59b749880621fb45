package org.tandem.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.domain.party.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = "Print every mistake in a network file with its line and column.",
        footer = {"", "Example:", "  ./tandem network check networks/byn-rub"})
final class NetworkCheckVerb implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file, or the folder that holds network.yaml.")
    private Path file = Path.of("network.yaml");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        NetworkDefinition network = NetworkVerb.definition(file, terminal);
        terminal.out().println(file + ": " + summary(network));
        return Tandem.DONE;
    }

    private static String summary(NetworkDefinition network) {
        return "no mistakes; " + network.name() + ": "
                + network.currencies().size() + " currencies, "
                + network.participants(Role.BANK).size() + " banks, "
                + network.participants(Role.FX_PROVIDER).size() + " FX providers";
    }
}
