package org.tandem.drills.scenario;

import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// A member's disk is lost: it comes back empty and gets the log from the others.
final class NodeRebuild implements Scenario {
    @Override
    public String name() {
        return "node-rebuild";
    }

    @Override
    public String words() {
        return "SIGKILL to a follower, its directory deleted; it comes back with nothing and catches up";
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        Part follower = field.followers().getFirst();
        field.kill(follower);
        field.empty(follower);
        field.awaitPayments(20);
        field.start(follower);
        field.awaitUp(follower);
    }
}
