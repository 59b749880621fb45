package org.tandem.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.tandem.app.door.Door;
import org.tandem.app.door.RunningMachine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "withdraw",
        description = "Withdraw changes that are not in force yet.",
        footer = {"", "Example:", "  ./tandem network withdraw 0b5f4d3e-8a52-4c0e-9a57-3d1f3c1d9f10 --as officer.one"})
final class NetworkWithdrawVerb implements Callable<Integer> {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "As ./tandem network changes prints them.")
    private List<String> ids = List.of();

    @Option(names = "--as", required = true, paramLabel = "OFFICER", description = "Who withdraws.")
    private String officer = "";

    @Option(names = "--help", usageHelp = true, description = "Print this help.")
    private boolean help;

    @Mixin
    private FolderOption data = new FolderOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Door door = RunningMachine.in(data.folder()).officer(officer)) {
            for (String id : ids) {
                door.withdraw(id);
                Terminal.of(spec).out().println(id + " is withdrawn");
            }
        }
        return Tandem.DONE;
    }
}
