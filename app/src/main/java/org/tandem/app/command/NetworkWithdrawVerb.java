package org.tandem.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "withdraw",
        description = "Withdraw changes that are not in force yet.",
        footer = {"", "Example:", "  ./tandem network withdraw 0b5f4d3e-8a52-4c0e-9a57-3d1f3c1d9f10 --as officer.one"})
final class NetworkWithdrawVerb implements Callable<Integer> {
    @Mixin
    private ChangesToDecide changes = new ChangesToDecide();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        changes.each((door, id) -> {
            door.withdraw(id);
            Terminal.of(spec).out().println(id + " is withdrawn");
        });
        return Tandem.DONE;
    }
}
