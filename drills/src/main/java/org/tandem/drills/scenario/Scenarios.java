package org.tandem.drills.scenario;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every drill there is.
public final class Scenarios {
    private static final List<Scenario> SHARED = List.of(
            new LeaderKill(),
            new LeaderFreeze(),
            new SlowFollower(),
            new MajorityLoss(),
            new AllKill(),
            new NodeRebuild(),
            new GatewayKill(),
            new SlowGateway(),
            new ProjectorKill(),
            new PostgresKill(),
            new TornTail());

    public static final List<Scenario> ALL = Stream.concat(
                    SHARED.stream(),
                    Stream.of(
                            new FollowerKill(),
                            new RollingRestart(),
                            new SnapshotUnderLoad(),
                            new BackupUnderLoad(),
                            new NodeRestore(),
                            new ClusterRestore(),
                            new DiskFull(),
                            new Short(SHARED)))
            .toList();

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
