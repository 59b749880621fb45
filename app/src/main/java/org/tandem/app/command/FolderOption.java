package org.tandem.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which machine: mixed into every verb that works on one.
final class FolderOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The machine's data directory. Default: ${DEFAULT-VALUE}.",
            defaultValue = "data")
    private Path folder = Path.of("data");

    Path folder() {
        return folder;
    }
}
