package org.tandem.drills.scenario;

import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// A follower loses its power in the middle of its last writes to the journal.
final class TornTail implements Scenario {
    @Override
    public String name() {
        return "torn-tail";
    }

    @Override
    public String words() {
        return "SIGKILL to a follower; the end of its journal is torn; it mends it";
    }

    @Override
    public int rounds() {
        return 5;
    }

    @Override
    public long unavailableMillisMax() {
        return 3_000;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        Part follower = field.followers().get(round % 2);
        field.kill(follower);
        Tear.tear(field.directory(follower));
        field.awaitPayments(20);
        field.start(follower);
        field.awaitUp(follower);
    }
}
