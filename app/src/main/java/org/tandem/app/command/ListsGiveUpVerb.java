package org.tandem.app.command;

import java.util.concurrent.Callable;
import org.tandem.app.door.Door;
import org.tandem.gateway.json.ListJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "give-up",
        description = "Propose to screen against a list no longer. A list of the network's floor is never given up.",
        footer = {"", "Example:", "  ./tandem lists give-up HOUSE --as officer.one --reason \"replaced by EU\""})
final class ListsGiveUpVerb implements Callable<Integer> {
    @Parameters(paramLabel = "LIST", description = "Its name.")
    private String list = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the second officer.")
    private String reason = "";

    @Mixin
    private OfficerOption officer = new OfficerOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Door door = officer.door()) {
            ListsVerb.print(Terminal.of(spec), door.proposeLists(new ListJson.Wish(null, list, reason, null)));
            return Tandem.DONE;
        }
    }
}
