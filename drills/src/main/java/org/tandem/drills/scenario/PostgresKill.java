package org.tandem.drills.scenario;

import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// PostgreSQL is killed: rows lag, payments do not notice.
final class PostgresKill implements Scenario {
    @Override
    public String name() {
        return "postgres-kill";
    }

    @Override
    public String words() {
        return "SIGKILL to PostgreSQL's server, which its part starts again";
    }

    @Override
    public int rounds() {
        return 5;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        long before = field.killDatabaseServer();
        field.awaitPayments(40);
        field.await("another PostgreSQL than process " + before, () -> {
            long now = field.word(Part.DATABASE, "database");
            return now > 0 && now != before;
        });
        long target = field.awaitWord(Part.GATEWAY, "sequence");
        field.await("the rows up to event " + target, () -> field.word(Part.PROJECTOR, "projected") >= target);
    }
}
