package org.tandem.app.command;

import org.tandem.app.process.Part;
import picocli.CommandLine.Command;

@Command(
        name = "projector",
        description = {
            "Keep the ledger's rows in PostgreSQL in step with the journal.",
            "Until Ctrl-C, by the cluster.yaml of the data directory."
        },
        footer = {"", "Example:", "  ./tandem projector"})
final class ProjectorVerb extends PartVerb {
    @Override
    Part part() {
        return Part.PROJECTOR;
    }
}
