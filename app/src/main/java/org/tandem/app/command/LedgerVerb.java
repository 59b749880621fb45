package org.tandem.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "ledger",
        description = "Prove the ledger of a machine that does not run, or make its rows in PostgreSQL anew.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {LedgerVerifyVerb.class, LedgerRebuildVerb.class},
        footer = {"", "Example:", "  ./tandem ledger verify"})
final class LedgerVerb implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
