package org.tandem.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "cluster",
        description = "Run a whole network as processes of this host, for trial.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {ClusterUpVerb.class, ClusterStatusVerb.class, ClusterStopVerb.class},
        footer = {"", "Example:", "  ./tandem cluster up --network byn-rub"})
final class ClusterVerb implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
