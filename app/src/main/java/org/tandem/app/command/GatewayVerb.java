package org.tandem.app.command;

import java.util.concurrent.Callable;
import org.tandem.app.process.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "gateway",
        description = {
            "Run the participants' and officers' door.",
            "Until Ctrl-C, by the cluster.yaml of the data directory."
        },
        footer = {"", "Example:", "  ./tandem gateway"})
final class GatewayVerb implements Callable<Integer> {
    @Mixin
    private FolderOption data = new FolderOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return PartRun.run(data.folder(), Part.GATEWAY, Terminal.of(spec));
    }
}
