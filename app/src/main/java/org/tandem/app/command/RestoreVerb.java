package org.tandem.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tandem.app.backup.Restore;
import org.tandem.cluster.verify.VerifiedLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = {
            "Make a data directory from a backup: every file must have its saved hash, and the ledger its saved state.",
            "What was acknowledged after the backup is not in it."
        },
        footer = {"", "Example:", "  ./tandem restore --from /backups/today --data data"})
final class RestoreVerb implements Callable<Integer> {
    @Option(names = "--from", paramLabel = "DIR", required = true, description = "The backup.")
    private Path from = Path.of("backup");

    @Mixin
    private FolderOption data = new FolderOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        VerifiedLedger ledger = new Restore(from).into(data.folder(), database.address());
        Terminal.of(spec).out().println(BackupVerb.words("restored and proved", ledger));
        return Tandem.DONE;
    }
}
