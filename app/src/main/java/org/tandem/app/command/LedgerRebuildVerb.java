package org.tandem.app.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.tandem.app.ledger.LedgerRebuild;
import org.tandem.app.ledger.StoppedLedger;
import org.tandem.app.text.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "rebuild",
        description = {
            "Drop the rows in PostgreSQL and make them anew from the journal of a stopped machine.",
            "Nothing is lost: the rows follow from the journal, and the journal from the log."
        },
        footer = {"", "Example:", "  ./tandem ledger rebuild"})
final class LedgerRebuildVerb implements Callable<Integer> {
    @Mixin
    private FolderOption data = new FolderOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = Terminal.of(spec);
        try (StoppedLedger ledger = StoppedLedger.open(data.folder(), database.address())) {
            LedgerRebuild.Result result =
                    LedgerRebuild.run(ledger, it -> terminal.out().println(it));
            terminal.out()
                    .println("made anew from " + Figures.amount(Long.toString(result.events())) + " events in "
                            + Figures.duration(Duration.ofMillis(result.elapsedMillis())) + "; the books "
                            + (result.balanced() ? "balance" : "DO NOT BALANCE: run ./tandem ledger verify"));
            return result.balanced() ? Tandem.DONE : Tandem.NO;
        }
    }
}
