package org.tandem.drills.scenario;

import java.util.List;
import java.util.stream.Collectors;

/// Every drill there is.
public final class Scenarios {
    public static final List<Scenario> ALL = List.of(
            new LeaderKill(),
            new FollowerKill(),
            new LeaderFreeze(),
            new MajorityLoss(),
            new AllKill(),
            new NodeRebuild(),
            new GatewayKill(),
            new ProjectorKill(),
            new PostgresKill(),
            new TornTail(),
            new SnapshotUnderLoad(),
            new BackupUnderLoad(),
            new RollingRestart(),
            new DiskFull());

    private Scenarios() {}

    /// @throws IllegalArgumentException there is none of this name
    public static Scenario named(String name) {
        return ALL.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no drill '" + name + "'; there are "
                        + ALL.stream().map(Scenario::name).collect(Collectors.joining(", "))));
    }
}
