package org.tandem.drills.scenario;

import java.util.List;
import org.tandem.drills.field.Field;

/// Every drill that needs no network of its own, once, in one network: for the build server. Without those that are a
/// part of others, or others many times: a follower that is only killed, and the rolling restart.
final class Short implements Scenario {
    private final List<Scenario> scenarios;

    Short(List<Scenario> scenarios) {
        this.scenarios = List.copyOf(scenarios);
    }

    @Override
    public String name() {
        return "short";
    }

    @Override
    public String words() {
        return "most of the drills once, in one network, for the build server";
    }

    @Override
    public int rounds() {
        return 1;
    }

    /// Some of its parts have no bound.
    @Override
    public long unavailableMillisMax() {
        return Long.MAX_VALUE;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        for (Scenario scenario : scenarios) {
            field.say(scenario.name());
            scenario.round(field, round);
            field.awaitWhole();
        }
    }
}
