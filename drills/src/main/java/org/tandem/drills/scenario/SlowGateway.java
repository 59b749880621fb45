package org.tandem.drills.scenario;

import org.tandem.app.process.Part;
import org.tandem.app.watch.Metric;
import org.tandem.drills.field.Field;

/// The only gateway stands still for longer than a session with the cluster lives, and then it gets on in jerks, at a
/// fifth of its pace. Nothing else waits for it, what was sent to it meanwhile is done once, and it says itself that it
/// stood still.
final class SlowGateway implements Scenario {
    private static final long STILL_MILLIS = 15_000;
    private static final int JERKS = 30;
    private static final long HELD_MILLIS = 400;
    private static final long RUNS_MILLIS = 100;
    /// Of its own time, less what it takes for a pause of every machine.
    private static final double NOTICED_SECONDS = 20;

    @Override
    public String name() {
        return "slow-gateway";
    }

    @Override
    public String words() {
        return "SIGSTOP to the gateway for fifteen seconds; then for 400 of 500 ms, thirty times";
    }

    @Override
    public int rounds() {
        return 5;
    }

    /// Its session with the cluster has ended meanwhile, and what waits before it is looked at in order.
    @Override
    public long unavailableMillisMax() {
        return 5_000;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        field.awaitCalm();
        double before = field.figure(Part.GATEWAY, Metric.STALLED);
        field.freeze(Part.GATEWAY);
        try {
            field.excuseUnderWay();
            field.pause(STILL_MILLIS);
            // There is one gateway: nobody could have ridden over it.
            field.restartClock();
        } finally {
            field.thaw(Part.GATEWAY);
        }
        field.awaitPayments(20);
        field.awaitCalm();
        for (int jerk = 0; jerk < JERKS; jerk++) {
            field.freeze(Part.GATEWAY);
            try {
                field.pause(HELD_MILLIS);
            } finally {
                field.thaw(Part.GATEWAY);
            }
            field.pause(RUNS_MILLIS);
        }
        double stalled = field.figure(Part.GATEWAY, Metric.STALLED) - before;
        field.say("the gateway says that it stood still for " + Math.round(stalled) + " s");
        field.require(stalled > NOTICED_SECONDS, "the gateway stood still, and its metrics do not say so");
    }
}
