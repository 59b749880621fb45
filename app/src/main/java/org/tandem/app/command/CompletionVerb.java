package org.tandem.app.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Print a script that makes bash and zsh complete verbs and options.",
        footer = {"", "Example:", "  source <(./tandem completion)"})
final class CompletionVerb implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Terminal.of(spec).out().print(AutoComplete.bash("tandem", spec.root().commandLine()));
        Terminal.of(spec).out().flush();
        return Tandem.DONE;
    }
}
