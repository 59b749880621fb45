package org.tandem.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tandem.app.backup.Backup;
import org.tandem.cluster.verify.VerifiedLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = {
            "Copy what cannot be made again into a new folder, and prove the copy. The system may run meanwhile.",
            "It holds keys: keep it as safe as the data directory itself."
        },
        footer = {"", "Example:", "  ./tandem backup --to /backups/today"})
final class BackupVerb implements Callable<Integer> {
    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The new folder.")
    private Path to = Path.of("backup");

    @Option(names = "--without-cases", description = "Leave the officers' cases out, where PostgreSQL is lost.")
    private boolean withoutCases;

    @Mixin
    private FolderOption data = new FolderOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        VerifiedLedger ledger = new Backup(data.folder(), database.address()).into(to, !withoutCases);
        Terminal.of(spec).out().println(words("saved and proved", ledger));
        return Tandem.DONE;
    }

    static String words(String what, VerifiedLedger ledger) {
        return "%s: event %d, state %016x, log position %d, %d accounts"
                .formatted(
                        what,
                        ledger.lastSequence(),
                        ledger.stateHash(),
                        ledger.logPosition(),
                        ledger.accounts().size());
    }
}
