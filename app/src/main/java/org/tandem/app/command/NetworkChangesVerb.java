package org.tandem.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.tandem.app.door.Door;
import org.tandem.app.network.ChangeText;
import org.tandem.app.text.Figures;
import org.tandem.app.text.JsonText;
import org.tandem.gateway.json.ChangeJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "changes",
        description = "Print the changes that wait for a second officer; with --all the latest decided ones too.",
        footer = {"", "Example:", "  ./tandem network changes"})
final class NetworkChangesVerb implements Callable<Integer> {
    @Option(names = "--all", description = "The latest decided ones too.")
    private boolean all;

    @Option(names = "--json", description = "Print them as JSON, as the gateway does.")
    private boolean json;

    @Mixin
    private AskingOption asking = new AskingOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        try (Door door = asking.door()) {
            List<ChangeJson.Known> shown = door.changes().changes().stream()
                    .filter(it -> all || it.state().equals("PROPOSED"))
                    .toList();
            if (json) {
                terminal.out().println(JsonText.of(new ChangeJson.Changes(shown)));
            } else if (shown.isEmpty()) {
                terminal.out().println(all ? "no changes" : "no change waits for an officer");
            } else {
                shown.forEach(it -> print(terminal, it));
            }
        }
        return Tandem.DONE;
    }

    private static void print(Terminal terminal, ChangeJson.Known known) {
        terminal.out().println(known.id() + "  " + ChangeText.of(known.change()));
        String by = (known.decidedBy() == null ? "" : " by " + known.decidedBy()) + ", proposed by " + known.proposer();
        String until = known.expiresAt() == null ? "" : ", open until " + Figures.moment(known.expiresAt());
        String state = switch (known.state()) {
            case "PROPOSED" -> "proposed by " + known.proposer() + " at " + Figures.moment(known.at()) + until;
            case "APPLIED" -> "in force since " + Figures.moment(known.at()) + ", approved" + by;
            default -> "withdrawn at " + Figures.moment(known.at()) + by;
        };
        terminal.out().println("  " + state);
    }
}
