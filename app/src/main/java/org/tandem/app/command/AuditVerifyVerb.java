package org.tandem.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tandem.app.audit.AuditFolder;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.machine.ScreeningFolder;
import org.tandem.screening.audit.AuditKey;
import org.tandem.screening.audit.Verdict;
import org.tandem.screening.audit.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Say whether every record of an audit log is as it was written, or which is the first that is not.",
            "Without DIR it is that of the machine in the data directory, running or not."
        },
        footer = {
            "",
            "Example:",
            "  ./tandem audit verify",
            "  ./tandem audit verify audit/log --key audit.public.pem --anchors anchors"
        })
final class AuditVerifyVerb implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The log's folder.")
    private @Nullable Path folder;

    @Option(names = "--key", paramLabel = "FILE", description = "The public key that signs, PEM.")
    private @Nullable Path key;

    @Option(
            names = "--anchors",
            paramLabel = "FILE",
            description = "The second copy of the signed roots, kept apart from the log.")
    private @Nullable Path anchors;

    @Mixin
    private FolderOption data = new FolderOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        return switch (verdict()) {
            case Verdict.Intact(long records, long signed) -> {
                terminal.out().println("intact: " + records + " records, " + signed + " under a signed root");
                yield Tandem.DONE;
            }
            case Verdict.Broken broken -> {
                terminal.out().println("broken: " + broken);
                yield Tandem.NO;
            }
        };
    }

    private Verdict verdict() {
        AuditFolder own = new ScreeningFolder(data.folder()).audit();
        Path log = folder == null ? own.log() : folder;
        Path publicKey = key == null && folder == null ? own.publicKey() : key;
        Path copy = anchors == null && folder == null ? own.anchors() : anchors;
        if (publicKey == null || copy == null) {
            throw new ParameterException(
                    spec.commandLine(), "a log outside a data directory is checked with its --key and --anchors");
        }
        if (!Files.isDirectory(log)) {
            throw new CannotStart("no folder " + log);
        }
        try {
            return new Verifier(log, copy, AuditKey.readPublic(publicKey)).verify();
        } catch (IOException e) {
            throw new CannotStart("the log cannot be checked: " + e, e);
        }
    }
}
