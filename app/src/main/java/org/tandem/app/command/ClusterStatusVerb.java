package org.tandem.app.command;

import java.util.concurrent.Callable;
import org.tandem.app.process.ClusterFile;
import org.tandem.app.process.LocalCluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = {
            "Print every part of this host: whether it runs, its role, where it is in log and journal, how far behind.",
            "The exit code is 0 when all run and one member leads."
        },
        footer = {"", "Example:", "  ./tandem cluster status"})
final class ClusterStatusVerb implements Callable<Integer> {
    @Mixin
    private FolderOption data = new FolderOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        StatusLines status = new StatusLines(new LocalCluster(ClusterFile.read(data.folder())));
        status.lines().forEach(Terminal.of(spec).out()::println);
        return status.isHealthy() ? Tandem.DONE : Tandem.NO;
    }
}
