package org.tandem.app.command;

import org.tandem.app.process.Part;
import picocli.CommandLine.Command;

@Command(
        name = "database",
        description = {
            "Run the embedded PostgreSQL, and start it again when its process is gone.",
            "Until Ctrl-C, by the cluster.yaml of the data directory."
        },
        footer = {"", "Example:", "  ./tandem database"})
final class DatabaseVerb extends PartVerb {
    @Override
    Part part() {
        return Part.DATABASE;
    }
}
