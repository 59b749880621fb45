package org.tandem.app.command;

import java.util.concurrent.Callable;
import org.tandem.app.door.Door;
import org.tandem.app.text.Figures;
import org.tandem.app.text.JsonText;
import org.tandem.gateway.json.ListJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        description = {
            "Print the lists in force and the proposals that wait for a second officer; with --all every version and the"
                    + " latest decisions too.",
            "The answer is no while payments are held because of the lists."
        },
        footer = {"", "Example:", "  ./tandem lists show"})
final class ListsShowVerb implements Callable<Integer> {
    @Option(names = "--all", description = "Every version and the latest decisions too.")
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
            ListJson.Lists lists = door.lists();
            if (json) {
                terminal.out().println(JsonText.of(lists));
            } else {
                print(terminal, lists);
            }
            return lists.problem() == null ? Tandem.DONE : Tandem.NO;
        }
    }

    private void print(Terminal terminal, ListJson.Lists lists) {
        if (lists.problem() != null) {
            terminal.out().println("EVERY PAYMENT IS HELD: " + lists.problem());
        }
        terminal.out().println("in force, epoch " + lists.epoch() + ":");
        lists.inForce().forEach(it -> terminal.out().println("  " + ListsVerb.text(it)));
        if (lists.inForce().isEmpty()) {
            terminal.out().println("  none");
        }
        if (!lists.floor().isEmpty()) {
            terminal.out().println("demanded by the network: " + String.join(", ", lists.floor()));
        }
        if (all) {
            terminal.out().println("all versions:");
            lists.versions().forEach(it -> terminal.out().println("  " + ListsVerb.text(it)));
            terminal.out().println("decisions, the newest first:");
            lists.decisions().forEach(it -> terminal.out().println("  " + text(it)));
        }
        for (ListJson.Waiting it : lists.proposals()) {
            terminal.out()
                    .println("proposal %d: %s, by %s at %s: %s"
                            .formatted(
                                    it.number(),
                                    it.hash() == null
                                            ? "give up " + it.list()
                                            : it.list() + " " + ListsVerb.brief(it.hash()),
                                    it.proposedBy(),
                                    Figures.moment(it.at()),
                                    it.reason()));
        }
    }

    private static String text(ListJson.Decision it) {
        return "%s  %s %s, by %s and %s: %s"
                .formatted(
                        Figures.moment(it.at()),
                        it.list(),
                        it.hash() == null ? "given up" : ListsVerb.brief(it.hash()),
                        it.proposedBy(),
                        it.approvedBy(),
                        it.reason());
    }
}
