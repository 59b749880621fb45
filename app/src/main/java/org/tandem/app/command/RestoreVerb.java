package org.tandem.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            "What was acknowledged after the backup is not in it.",
            "With --member: give one member of a running network its files back, from a backup of another member;",
            "start it while all others run, and it gets from them what came after."
        },
        footer = {
            "",
            "Example:",
            "  ./tandem restore --from /backups/today --data data",
            "  ./tandem restore --from /backups/now --data data --member 1"
        })
final class RestoreVerb implements Callable<Integer> {
    @Option(names = "--from", paramLabel = "DIR", required = true, description = "The backup.")
    private Path from = Path.of("backup");

    @Option(
            names = "--member",
            paramLabel = "N",
            description = "Only this member of the network in --data, which has lost its directory.")
    private @Nullable Integer member;

    @Mixin
    private FolderOption data = new FolderOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Restore backup = new Restore(from);
        VerifiedLedger ledger =
                member == null ? backup.into(data.folder(), database.address()) : backup.member(data.folder(), member);
        String what = member == null ? "restored and proved" : "member " + member + " restored and proved";
        Terminal.of(spec).out().println(BackupVerb.words(what, ledger));
        return Tandem.DONE;
    }
}
