package org.tandem.app.command;

import picocli.CommandLine.Command;

@Command(
        name = "audit",
        description = "Check the audit log of screening.",
        synopsisSubcommandLabel = "VERB",
        subcommands = AuditVerifyVerb.class,
        footer = {"", "Example:", "  ./tandem audit verify audit --key audit.public.pem --anchors anchors"})
final class AuditVerb extends VerbGroup {}
