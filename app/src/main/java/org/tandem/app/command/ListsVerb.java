package org.tandem.app.command;

import java.util.List;
import org.tandem.app.text.Figures;
import org.tandem.gateway.json.ListJson;
import picocli.CommandLine.Command;

@Command(
        name = "lists",
        description = "See the screening lists of a running machine, and change them with the word of two officers.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            ListsShowVerb.class,
            ListsAddVerb.class,
            ListsDeltaVerb.class,
            ListsApproveVerb.class,
            ListsRollbackVerb.class,
            ListsGiveUpVerb.class,
            ListsWithdrawVerb.class,
        },
        footer = {
            "",
            "Example:",
            "  ./tandem lists add downloads/un --as officer.one --reason \"daily update\"",
            "  ./tandem lists approve 4 --as officer.two"
        })
final class ListsVerb extends VerbGroup {
    private static final int SHORT_HASH = 12;
    private static final int ENTRIES_SHOWN = 10;

    /// As much of a hash as people can compare.
    static String brief(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }

    static String text(ListJson.Version version) {
        String published = version.published() == null ? "" : ", published " + version.published();
        return "%-12s %s  %,d entries, %,d names%s, received %s"
                .formatted(
                        version.list(),
                        brief(version.hash()),
                        version.entries(),
                        version.names(),
                        published,
                        Figures.moment(version.received()));
    }

    static void print(Terminal terminal, ListJson.Delta delta) {
        terminal.out()
                .println("%s: %,d added, %,d changed, %,d removed against %s"
                        .formatted(
                                delta.list(),
                                delta.added(),
                                delta.changed(),
                                delta.removed(),
                                delta.from() == null ? "nothing" : brief(delta.from())));
        List<ListJson.Entry> entries = delta.entries();
        for (ListJson.Entry entry : entries.subList(0, Math.min(ENTRIES_SHOWN, entries.size()))) {
            String parts = entry.parts().isEmpty() ? "" : " (" + String.join(", ", entry.parts()) + ")";
            terminal.out().println("  %-8s %s  %s%s".formatted(entry.what(), entry.id(), entry.name(), parts));
        }
        int all = delta.added() + delta.changed() + delta.removed();
        if (all > ENTRIES_SHOWN) {
            terminal.out().println("  and %,d more".formatted(all - ENTRIES_SHOWN));
        }
    }

    /// Prints what was proposed and who comes next.
    static void print(Terminal terminal, ListJson.Proposed proposed) {
        print(terminal, proposed.delta());
        terminal.out().println("proposed; another officer puts it in force:");
        terminal.out().println("  ./tandem lists approve " + proposed.number() + " --as OFFICER");
    }
}
