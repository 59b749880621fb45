package org.tandem.drills.scenario;

import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// Every member is killed at once, and started again.
final class AllKill implements Scenario {
    @Override
    public String name() {
        return "all-kill";
    }

    @Override
    public String words() {
        return "SIGKILL to every member; all are started again";
    }

    @Override
    public int rounds() {
        return 5;
    }

    /// Most of it is the start of three processes.
    @Override
    public long unavailableMillisMax() {
        return Long.MAX_VALUE;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        field.awaitCalm();
        for (Part node : field.nodes()) {
            field.kill(node);
        }
        field.excuseUnderWay();
        field.restartClock();
        field.startAll(field.nodes());
    }
}
