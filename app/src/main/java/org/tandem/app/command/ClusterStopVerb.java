package org.tandem.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.tandem.app.process.ClusterFile;
import org.tandem.app.process.LocalCluster;
import org.tandem.app.process.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "stop",
        description = "Stop every part that runs on this host, in order.",
        footer = {"", "Example:", "  ./tandem cluster stop"})
final class ClusterStopVerb implements Callable<Integer> {
    @Mixin
    private FolderOption data = new FolderOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = Terminal.of(spec);
        List<Part> left = new LocalCluster(ClusterFile.read(data.folder()))
                .stop(line -> terminal.out().println(line));
        left.forEach(it -> terminal.err()
                .println("tandem: " + it + " has not stopped; its log is in " + it.folder(data.folder())));
        return left.isEmpty() ? Tandem.DONE : Tandem.NO;
    }
}
