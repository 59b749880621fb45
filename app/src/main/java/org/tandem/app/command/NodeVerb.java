package org.tandem.app.command;

import java.util.concurrent.Callable;
import org.tandem.app.process.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "node",
        description = {
            "Run one member of the cluster: log, engine, journal.",
            "Until Ctrl-C, by the cluster.yaml of the data directory."
        },
        footer = {"", "Example:", "  ./tandem node --member 0"})
final class NodeVerb implements Callable<Integer> {
    @Option(names = "--member", paramLabel = "N", required = true, description = "Which member, from 0.")
    private int member;

    @Mixin
    private FolderOption data = new FolderOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return PartRun.run(data.folder(), Part.node(member), Terminal.of(spec));
    }
}
