package org.tandem.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "version",
        description = "Print the version, and what it runs on.",
        footer = {"", "Example:", "  ./tandem version"})
final class VersionVerb implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String version = VersionVerb.class.getPackage().getImplementationVersion();
        spec.commandLine()
                .getOut()
                .printf(
                        "tandem %s on Java %s, %s %s, %d processors%n",
                        version == null ? "(from classes)" : version,
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors());
        return Tandem.DONE;
    }
}
