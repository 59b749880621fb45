package org.tandem.app.command;

import java.util.concurrent.Callable;
import org.tandem.app.process.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "projector",
        description = {
            "Keep the rows in PostgreSQL, and the cases, in step with the journal.",
            "Until Ctrl-C, by the cluster.yaml of the data directory."
        },
        footer = {"", "Example:", "  ./tandem projector"})
final class ProjectorVerb implements Callable<Integer> {
    @Mixin
    private FolderOption data = new FolderOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return PartRun.run(data.folder(), Part.PROJECTOR, Terminal.of(spec));
    }
}
