package org.tandem.drills.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tandem.app.backup.Backup;
import org.tandem.app.backup.Restore;
import org.tandem.app.process.ClusterFile;
import org.tandem.app.process.Part;
import org.tandem.cluster.NodeConfig;
import org.tandem.cluster.recording.DamagedRecording;
import org.tandem.cluster.recording.Recording;
import org.tandem.cluster.verify.VerifiedLedger;
import org.tandem.drills.field.Field;

/// A member's disk is lost, and the others have purged the beginning of the log: it begins with a copy of another
/// member's files, taken while that one goes on.
final class NodeRestore implements Scenario {
    @Override
    public String name() {
        return "node-restore";
    }

    @Override
    public String words() {
        return "SIGKILL to a follower, its directory deleted, the log purged; it comes back from another's backup";
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public ClusterFile settings(ClusterFile usual) {
        // Whole files are deleted: small ones are full soon. From backup to start no more may be purged than was then.
        return usual.withLog(new ClusterFile.Log(1, 1, usual.log().keepFreeMegabytes(), 15, Optional.of(0)));
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        Part leader = field.leader();
        field.await(
                "the beginning of the log purged", () -> isPurged(field.file().node(leader.member())));
        Part follower = field.followers().getFirst();
        field.kill(follower);
        field.empty(follower);
        field.awaitPayments(20);

        Path data = field.file().data();
        Path saved = data.resolve("saved-" + round);
        new Backup(data, Optional.empty()).into(saved, false);
        VerifiedLedger begins = new Restore(saved).member(data, follower.member());
        field.say(follower + " begins with event " + begins.lastSequence() + " of another's files");
        field.start(follower);
        field.awaitUp(follower);
        field.delete(saved);
    }

    private static boolean isPurged(NodeConfig node) {
        try {
            for (Recording it : Recording.all(node.archiveDirectory(), node.segmentLengthBytes())) {
                if (it.startPosition() > 0) {
                    return true;
                }
            }
            return false;
        } catch (DamagedRecording _) {
            // An old snapshot was deleted between two looks.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
