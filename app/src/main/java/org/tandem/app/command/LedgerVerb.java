package org.tandem.app.command;

import picocli.CommandLine.Command;

@Command(
        name = "ledger",
        description = "Prove the ledger of a machine that does not run, or make its rows in PostgreSQL anew.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {LedgerVerifyVerb.class, LedgerRebuildVerb.class},
        footer = {"", "Example:", "  ./tandem ledger verify"})
final class LedgerVerb extends VerbGroup {}
