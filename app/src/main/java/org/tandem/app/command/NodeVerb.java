package org.tandem.app.command;

import org.tandem.app.process.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "node",
        description = {
            "Run one member of the cluster: log, engine, journal.",
            "Until Ctrl-C, by the cluster.yaml of the data directory."
        },
        footer = {"", "Example:", "  ./tandem node --member 0"})
final class NodeVerb extends PartVerb {
    @Option(names = "--member", paramLabel = "N", required = true, description = "Which member, from 0.")
    private int member;

    @Override
    Part part() {
        return Part.node(member);
    }
}
