package org.tandem.app.command;

import org.tandem.app.process.Part;
import picocli.CommandLine.Command;

@Command(
        name = "gateway",
        description = {
            "Run the participants' and officers' door, with the gate and the cases it opens.",
            "Until Ctrl-C, by the cluster.yaml of the data directory."
        },
        footer = {"", "Example:", "  ./tandem gateway"})
final class GatewayVerb extends PartVerb {
    @Override
    Part part() {
        return Part.GATEWAY;
    }
}
