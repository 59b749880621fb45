package org.tandem.drills.scenario;

import org.tandem.app.process.Part;
import org.tandem.drills.field.Field;

/// The only gateway is killed and started again: participants connect again, ask again, and get the true answers.
final class GatewayKill implements Scenario {
    @Override
    public String name() {
        return "gateway-kill";
    }

    @Override
    public String words() {
        return "SIGKILL to the gateway, which is started again";
    }

    @Override
    public int rounds() {
        return 5;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        field.awaitCalm();
        field.kill(Part.GATEWAY);
        field.excuseUnderWay();
        field.start(Part.GATEWAY);
        field.awaitUp(Part.GATEWAY);
    }
}
