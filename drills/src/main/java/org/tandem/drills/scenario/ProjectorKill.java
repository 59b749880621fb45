package org.tandem.drills.scenario;

import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// The projector is killed and started again: rows lag, payments do not notice, and no row is missing or twice.
final class ProjectorKill implements Scenario {
    @Override
    public String name() {
        return "projector-kill";
    }

    @Override
    public String words() {
        return "SIGKILL to the projector, which is started again and catches up";
    }

    @Override
    public int rounds() {
        return 5;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        field.kill(Part.PROJECTOR);
        field.awaitPayments(40);
        field.start(Part.PROJECTOR);
        field.awaitUp(Part.PROJECTOR);
        long target = field.awaitWord(Part.GATEWAY, "sequence");
        field.await("the rows up to event " + target, () -> field.word(Part.PROJECTOR, "projected") >= target);
    }
}
