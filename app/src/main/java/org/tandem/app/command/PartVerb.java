package org.tandem.app.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.tandem.app.process.ClusterFile;
import org.tandem.app.process.Part;
import org.tandem.app.process.PartProcess;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// One part of the system as this process, until it is asked to end or breaks.
abstract class PartVerb implements Callable<Integer> {
    @Mixin
    private FolderOption data = new FolderOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    abstract Part part();

    @Override
    public final Integer call() {
        Terminal terminal = Terminal.of(spec);
        Part part = part();
        ClusterFile file = ClusterFile.read(data.folder());
        if (part.kind() == Part.Kind.NODE && part.member() >= file.members().size()) {
            terminal.err()
                    .println("tandem: there is no member " + part.member() + "; the members are 0 to "
                            + (file.members().size() - 1));
            return Tandem.WRONG_USAGE;
        }
        try (OrderlyStop stop = new OrderlyStop()) {
            Optional<Throwable> broken;
            try (PartProcess process = PartProcess.start(file, part)) {
                stop.by(process::stop);
                terminal.out().println(part + " runs; Ctrl-C stops it.");
                terminal.out().flush();
                broken = process.end().join();
                // Before the parts are closed, which may not go well any more.
                broken.ifPresent(it -> terminal.err().println("tandem: " + part + " stops: " + it.getMessage()));
                terminal.err().flush();
            }
            return broken.isPresent() ? Tandem.NO : Tandem.DONE;
        }
    }
}
