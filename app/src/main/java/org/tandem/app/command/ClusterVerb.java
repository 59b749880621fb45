package org.tandem.app.command;

import picocli.CommandLine.Command;

@Command(
        name = "cluster",
        description = "Run a whole network as processes of this host, for trial.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {ClusterUpVerb.class, ClusterStatusVerb.class, ClusterStopVerb.class},
        footer = {"", "Example:", "  ./tandem cluster up --network byn-rub"})
final class ClusterVerb extends VerbGroup {}
