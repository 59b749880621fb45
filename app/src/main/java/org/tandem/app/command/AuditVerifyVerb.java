package org.tandem.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tandem.app.machine.CannotStart;
import org.tandem.screening.audit.AuditKey;
import org.tandem.screening.audit.Verdict;
import org.tandem.screening.audit.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description =
                "Say whether every record of an audit log is as it was written, or which is the first that is not.",
        footer = {"", "Example:", "  ./tandem audit verify audit --key audit.public.pem --anchors anchors"})
final class AuditVerifyVerb implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The log's folder.")
    private Path folder = Path.of("audit");

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The public key that signs, PEM.")
    private Path key = Path.of("audit.public.pem");

    @Option(
            names = "--anchors",
            required = true,
            paramLabel = "FILE",
            description = "The second copy of the signed roots, kept apart from the log.")
    private Path anchors = Path.of("anchors");

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
        if (!Files.isDirectory(folder)) {
            throw new CannotStart("no folder " + folder);
        }
        try {
            return new Verifier(folder, anchors, AuditKey.readPublic(key)).verify();
        } catch (IOException e) {
            throw new CannotStart("the log cannot be checked: " + e, e);
        }
    }
}
