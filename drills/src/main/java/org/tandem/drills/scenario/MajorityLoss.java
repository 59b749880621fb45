package org.tandem.drills.scenario;

import java.util.List;
import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// Two of three members are gone: nothing may be acknowledged. Then they come back.
final class MajorityLoss implements Scenario {
    private static final long GRACE_MILLIS = 5_000;
    private static final long ALONE_MILLIS = 5_000;

    @Override
    public String name() {
        return "majority-loss";
    }

    @Override
    public String words() {
        return "SIGKILL to two of three; nothing is acknowledged meanwhile; they come back";
    }

    @Override
    public int rounds() {
        return 5;
    }

    /// Nothing may be acknowledged until two are back.
    @Override
    public long unavailableMillisMax() {
        return Long.MAX_VALUE;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        field.awaitCalm();
        Part leader = field.leader();
        List<Part> lost = List.of(leader, field.followers().getFirst());
        for (Part part : lost) {
            field.kill(part);
        }
        field.excuseUnderWay();
        // Answers that were on their way.
        field.pause(GRACE_MILLIS);
        long before = field.finalPayments();
        field.pause(ALONE_MILLIS);
        long acknowledged = field.finalPayments() - before;
        field.require(acknowledged == 0, acknowledged + " payments became final without a majority");
        field.restartClock();
        field.startAll(lost);
    }
}
