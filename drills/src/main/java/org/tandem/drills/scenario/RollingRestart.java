package org.tandem.drills.scenario;

import java.util.ArrayList;
import java.util.List;
import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// Every member is stopped in order and started again, one after the other, as for an upgrade; the leader last.
final class RollingRestart implements Scenario {
    @Override
    public String name() {
        return "rolling-restart";
    }

    @Override
    public String words() {
        return "SIGTERM to each member in turn, the leader last; each comes back before the next goes";
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        List<Part> order = new ArrayList<>(field.followers());
        order.add(field.leader());
        for (Part node : order) {
            field.stop(node);
            field.start(node);
            field.awaitUp(node);
            field.awaitWhole();
        }
    }
}
