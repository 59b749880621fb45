package org.tandem.drills.scenario;

import org.tandem.app.process.ClusterFile;
import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// Snapshots are taken while payments go on, and a member starts from one.
final class SnapshotUnderLoad implements Scenario {
    @Override
    public String name() {
        return "snapshot-under-load";
    }

    @Override
    public String words() {
        return "a snapshot every two seconds; SIGKILL to a follower, which starts from the last, or with nothing";
    }

    @Override
    public int rounds() {
        return 5;
    }

    @Override
    public ClusterFile settings(ClusterFile usual) {
        ClusterFile.Log log = usual.log();
        return usual.withLog(new ClusterFile.Log(
                log.termMegabytes(), log.fileMegabytes(), log.keepFreeMegabytes(), 2, log.keepHours()));
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        Part leader = field.leader();
        long before = field.awaitWord(leader, "snapshots");
        field.await("another snapshot", () -> field.word(leader, "snapshots") > before);
        Part follower = field.followers().getFirst();
        field.kill(follower);
        if (round % 2 == 0) {
            // Snapshots are each member's own: this one gets the log from its beginning.
            field.empty(follower);
        }
        field.awaitPayments(20);
        field.start(follower);
        field.awaitUp(follower);
    }
}
