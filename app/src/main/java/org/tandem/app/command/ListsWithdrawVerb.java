package org.tandem.app.command;

import java.util.concurrent.Callable;
import org.tandem.app.door.Door;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "withdraw",
        description = "Withdraw a proposal.",
        footer = {"", "Example:", "  ./tandem lists withdraw 4 --as officer.one"})
final class ListsWithdrawVerb implements Callable<Integer> {
    @Parameters(paramLabel = "NUMBER", description = "As ./tandem lists show prints it.")
    private long number;

    @Mixin
    private OfficerOption officer = new OfficerOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Door door = officer.door()) {
            door.withdrawLists(number);
            Terminal.of(spec).out().println("withdrawn: " + number);
            return Tandem.DONE;
        }
    }
}
