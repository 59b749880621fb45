package org.tandem.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        description = "Check the audit log of screening.",
        synopsisSubcommandLabel = "VERB",
        subcommands = AuditVerifyVerb.class,
        footer = {"", "Example:", "  ./tandem audit verify audit --key audit.public.pem --anchors anchors"})
final class AuditVerb implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
