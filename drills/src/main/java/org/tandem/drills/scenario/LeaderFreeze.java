package org.tandem.drills.scenario;

import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// The leader stands still for a while (a virtual machine that is moved, a disk that hangs), and then believes it still
/// leads.
final class LeaderFreeze implements Scenario {
    private static final long FROZEN_MILLIS = 5_000;

    @Override
    public String name() {
        return "leader-freeze";
    }

    @Override
    public String words() {
        return "SIGSTOP to the leader for five seconds; another is elected; the old one learns of it";
    }

    @Override
    public int rounds() {
        return 10;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        Part leader = field.leader();
        field.freeze(leader);
        try {
            field.pause(FROZEN_MILLIS);
            field.awaitPayments(10);
        } finally {
            field.thaw(leader);
        }
    }
}
