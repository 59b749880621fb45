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
        name = "approve",
        description = "Approve another officer's proposal: payments are screened against it from then on.",
        footer = {"", "Example:", "  ./tandem lists approve 4 --as officer.two"})
final class ListsApproveVerb implements Callable<Integer> {
    @Parameters(paramLabel = "NUMBER", description = "As ./tandem lists show prints it.")
    private long number;

    @Option(names = "--note", paramLabel = "TEXT", description = "What the record should say of it.")
    private String note = "";

    @Option(
            names = "--shrink",
            paramLabel = "TEXT",
            description = "Why a list that loses more than a tenth of its entries or names is right, in this officer's"
                    + " words.")
    private String shrink = "";

    @Mixin
    private OfficerOption officer = new OfficerOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Door door = officer.door()) {
            ListJson.InForce inForce = door.approveLists(number, new ListJson.Approval(note, shrink));
            Terminal.of(spec)
                    .out()
                    .println("in force: lists of epoch " + inForce.epoch() + ", " + ListsVerb.brief(inForce.version()));
            return Tandem.DONE;
        }
    }
}
