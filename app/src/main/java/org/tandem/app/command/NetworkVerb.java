package org.tandem.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.network.Mistake;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.app.network.NetworkFile;
import org.tandem.domain.party.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "network",
        description = "Work on network files.",
        subcommands = {NetworkVerb.Check.class})
final class NetworkVerb implements Runnable {
    @Option(names = "--help", usageHelp = true, description = "Print this help.")
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(), "say check");
    }

    @Command(name = "check", description = "Print every mistake in a network file with its line and column.")
    static final class Check implements Callable<Integer> {
        @Option(names = "--help", usageHelp = true, description = "Print this help.")
        private boolean help;

        @Parameters(paramLabel = "FILE", description = "The file, or the folder that holds network.yaml.")
        private Path file = Path.of("network.yaml");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            return switch (read(file)) {
                case NetworkFile.Result.Good good -> {
                    spec.commandLine().getOut().println(file + ": " + summary(good.network()));
                    yield Tandem.DONE;
                }
                case NetworkFile.Result.Bad bad -> {
                    for (Mistake mistake : bad.mistakes()) {
                        spec.commandLine().getErr().println(file + ":" + mistake);
                    }
                    int count = bad.mistakes().size();
                    spec.commandLine().getErr().println(count == 1 ? "1 mistake" : count + " mistakes");
                    yield Tandem.NO;
                }
            };
        }

        private static String summary(NetworkDefinition network) {
            return "no mistakes; " + network.name() + ": "
                    + network.currencies().size() + " currencies, "
                    + network.participants(Role.BANK).size() + " banks, "
                    + network.participants(Role.FX_PROVIDER).size() + " FX providers";
        }
    }

    static NetworkFile.Result read(Path file) {
        try {
            return NetworkFile.read(file);
        } catch (IOException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }
}
