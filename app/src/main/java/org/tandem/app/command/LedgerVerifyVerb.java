package org.tandem.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.tandem.app.ledger.Comparison;
import org.tandem.app.ledger.LedgerProof;
import org.tandem.app.ledger.StoppedLedger;
import org.tandem.app.text.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Replay the log of a stopped machine and compare it with the journal and with PostgreSQL.",
            "Prints each comparison, and last whether all agree."
        },
        footer = {"", "Example:", "  ./tandem ledger verify"})
final class LedgerVerifyVerb implements Callable<Integer> {
    @Option(names = "--quick", description = "Do not make the rows anew to compare every table; balances only.")
    private boolean quick;

    @Option(names = "--json", description = "Print the comparisons as JSON.")
    private boolean json;

    @Mixin
    private FolderOption data = new FolderOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The answer as JSON.
    private record Proof(boolean verified, List<Comparison> comparisons) {}

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = Terminal.of(spec);
        try (StoppedLedger ledger = StoppedLedger.open(data.folder(), database.address())) {
            List<Comparison> comparisons = new LedgerProof(ledger, quick, it -> print(terminal, it)).run();
            boolean verified = comparisons.stream().allMatch(Comparison::agrees);
            if (json) {
                terminal.out().println(JsonText.of(new Proof(verified, comparisons)));
            } else {
                terminal.out().println("ledger verified: " + (verified ? "yes" : "no"));
            }
            return verified ? Tandem.DONE : Tandem.NO;
        }
    }

    private void print(Terminal terminal, Comparison it) {
        if (!json) {
            terminal.out().printf("%-4s %-14s %s%n", it.agrees() ? "yes" : "NO", it.what(), it.detail());
            terminal.out().flush();
        }
    }
}
