package org.tandem.drills.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tandem.app.backup.Backup;
import org.tandem.app.backup.Restore;
import org.tandem.app.process.Part;
import org.tandem.cluster.verify.VerifiedLedger;
import org.tandem.drills.field.Field;

/// Every member and PostgreSQL lose their disks at once; the network is made again from a backup of one member, whole
/// or member by member, and goes on paying. The gateway is stopped before the backup is taken, so that nothing is
/// acknowledged that is not in it: what a backup loses is its age, and no drill's to judge.
final class ClusterRestore implements Scenario {
    @Override
    public String name() {
        return "cluster-restore";
    }

    @Override
    public String words() {
        return "every disk lost at once; all members and PostgreSQL come back from a backup, and the network goes on";
    }

    @Override
    public int rounds() {
        return 2;
    }

    /// Most of it is the start of every process.
    @Override
    public long unavailableMillisMax() {
        return Long.MAX_VALUE;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        Path data = field.file().data();
        Path saved = data.resolve("saved-" + round);
        field.awaitCalm();
        field.stop(Part.GATEWAY);
        field.excuseUnderWay();
        VerifiedLedger backup = new Backup(data, Optional.empty()).into(saved, true);
        for (Part part : field.nodes()) {
            field.kill(part);
        }
        field.kill(Part.PROJECTOR);
        field.stop(Part.DATABASE);
        field.nodes().forEach(field::empty);
        field.delete(data.resolve("postgres"));

        field.restartClock();
        boolean whole = round % 2 == 1;
        if (whole) {
            whole(field, saved, data.resolve("again-" + round), backup);
        } else {
            for (Part node : field.nodes()) {
                same(field, new Restore(saved).member(data, node.member()), backup);
            }
        }
        field.say((whole ? "the whole network" : "each member") + " restored at event " + backup.lastSequence());
        field.startAll(List.of(Part.DATABASE));
        field.startAll(field.nodes());
        field.startAll(List.of(Part.PROJECTOR, Part.GATEWAY));
        field.delete(saved);
    }

    /// Into an empty folder, as restore demands, and from there to where the network's processes look.
    private static void whole(Field field, Path saved, Path again, VerifiedLedger backup) {
        same(field, new Restore(saved).into(again, Optional.empty()), backup);
        Path data = field.file().data();
        try (var restored = Files.list(again)) {
            for (Path from : restored.toList()) {
                Path to = data.resolve(from.getFileName());
                if (Files.exists(to)) {
                    field.delete(to);
                }
                Files.move(from, to);
            }
            Files.delete(again);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void same(Field field, VerifiedLedger restored, VerifiedLedger backup) {
        field.require(
                restored.stateHash() == backup.stateHash()
                        && restored.accounts().equals(backup.accounts()),
                "what was restored is not what was saved");
    }
}
