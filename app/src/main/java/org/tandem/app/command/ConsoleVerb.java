package org.tandem.app.command;

import org.tandem.app.process.Part;
import picocli.CommandLine.Command;

@Command(
        name = "console",
        description = {
            "Run the operators' and compliance officers' pages.",
            "Until Ctrl-C, by the cluster.yaml of the data directory."
        },
        footer = {"", "Example:", "  ./tandem console"})
final class ConsoleVerb extends PartVerb {
    @Override
    Part part() {
        return Part.CONSOLE;
    }
}
