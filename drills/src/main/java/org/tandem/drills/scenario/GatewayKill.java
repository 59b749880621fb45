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

    /// There is one gateway, and its start is most of it.
    @Override
    public long unavailableMillisMax() {
        return Long.MAX_VALUE;
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
