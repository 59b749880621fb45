package org.tandem.drills.scenario;

import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// A follower is killed and comes back; payments hardly notice.
final class FollowerKill implements Scenario {
    @Override
    public String name() {
        return "follower-kill";
    }

    @Override
    public String words() {
        return "SIGKILL to a follower, which comes back";
    }

    @Override
    public int rounds() {
        return 10;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        Part follower = field.followers().get(round % 2);
        field.kill(follower);
        field.awaitPayments(40);
        field.start(follower);
        field.awaitUp(follower);
    }
}
