package org.tandem.drills.scenario;

import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// A follower stands still and is far behind when the leader is lost: only who has everything that was acknowledged may
/// lead, and the slow one catches up from it.
final class SlowFollower implements Scenario {
    private static final long BEHIND_MILLIS = 3_000;

    @Override
    public String name() {
        return "slow-follower";
    }

    @Override
    public String words() {
        return "SIGSTOP to a follower for three seconds; SIGKILL to the leader the moment it goes on";
    }

    @Override
    public int rounds() {
        return 10;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        Part leader = field.leader();
        Part follower = field.followers().get(round % 2);
        field.freeze(follower);
        try {
            field.pause(BEHIND_MILLIS);
            field.awaitPayments(40);
        } finally {
            field.thaw(follower);
        }
        field.kill(leader);
        field.awaitPayments(10);
        field.start(leader);
        field.awaitUp(leader);
    }
}
