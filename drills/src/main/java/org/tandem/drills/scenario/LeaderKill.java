package org.tandem.drills.scenario;

import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// The leader is killed; another takes over, and the killed one comes back as a follower.
final class LeaderKill implements Scenario {
    @Override
    public String name() {
        return "leader-kill";
    }

    @Override
    public String words() {
        return "SIGKILL to the leader; another is elected; the killed one comes back";
    }

    @Override
    public int rounds() {
        return 50;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        Part leader = field.leader();
        field.kill(leader);
        field.awaitPayments(10);
        field.start(leader);
        field.awaitUp(leader);
    }
}
