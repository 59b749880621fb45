package org.tandem.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.tandem.app.log.MachineLog;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.machine.RunningFile;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.app.network.NetworkFile;
import org.tandem.app.process.ClusterFile;
import org.tandem.app.process.LocalCluster;
import org.tandem.app.process.Part;
import org.tandem.drills.field.Acknowledged;
import org.tandem.drills.field.Disk;
import org.tandem.drills.field.DrillFailed;
import org.tandem.drills.field.Field;
import org.tandem.drills.field.Load;
import org.tandem.drills.scenario.Scenario;

/// One drill: start, load, break and heal as often as asked, stop, judge. Everything happens on loopback and in a
/// folder of its own, which is removed when the drill was passed.
final class Drill {
    private static final int NODES = 3;
    private static final int PORTS = 5 * NODES;
    private static final int PAYMENTS_BEFORE = 40;
    private static final int PAYMENTS_AFTER = 20;

    private final Scenario scenario;
    private final Options options;
    private final Path home;
    private final Consumer<String> told;

    /// @param home where the sample networks are
    Drill(Scenario scenario, Options options, Path home, Consumer<String> told) {
        this.scenario = scenario;
        this.options = options;
        this.home = home;
        this.told = told;
    }

    /// @throws CannotStart the network does not come up
    /// @throws DrillFailed it does not do what the drill demands
    Verdict run() throws InterruptedException {
        Path folder = temporary();
        told.accept(scenario.name() + ": " + scenario.words());
        told.accept("  in " + folder + ", " + options.perSecond() + " payments a second");
        Verdict verdict;
        Path network = home.resolve("networks/byn-rub");
        LocalCluster cluster = LocalCluster.prepare(scenario.settings(settings(folder)), Optional.of(network));
        Field field = new Field(cluster, told);
        // What the participants' side has to say, beside what each part says in its own folder.
        try (MachineLog _ = MachineLog.to(folder.resolve("drill"))) {
            scenario.prepare(field);
            // Its password is made at its first start, and the rest needs it.
            field.startAll(List.of(Part.DATABASE));
            field.startAll(cluster.parts().stream()
                    .filter(it -> it.kind() == Part.Kind.NODE
                            || it.kind() == Part.Kind.PROJECTOR
                            || it.kind() == Part.Kind.GATEWAY)
                    .toList());
            verdict = drill(field, cluster, network);
        } finally {
            field.killAll();
            scenario.cleanUp(field);
        }
        if (verdict.isPassed() && !options.keep()) {
            Disk.delete(folder);
        } else {
            verdict.wrong().forEach(it -> told.accept("  WRONG: " + it));
            verdict.late().forEach(it -> told.accept("  LATE: " + it));
            told.accept("  everything is left in " + folder);
        }
        return verdict;
    }

    private Verdict drill(Field field, LocalCluster cluster, Path network) throws InterruptedException {
        long worst = 0;
        Acknowledged acknowledged;
        int unended;
        try (Load load = Load.begin(
                gateway(cluster),
                cluster.file().data().resolve("certificates"),
                definition(network),
                options.perSecond(),
                ThreadLocalRandom.current().nextLong(1 << 30))) {
            field.use(load);
            acknowledged = load.acknowledged();
            field.awaitPayments(PAYMENTS_BEFORE);
            acknowledged.begin();
            for (int round = 1; round <= options.rounds(); round++) {
                long before = acknowledged.worstMillis();
                scenario.round(field, round);
                field.awaitPayments(PAYMENTS_AFTER);
                field.awaitWhole();
                long now = acknowledged.worstMillis();
                told.accept("  round " + round + ": "
                        + (now > before ? now + " ms without a payment, the longest so far" : "no longer than before")
                        + "; " + acknowledged.finalCount() + " payments final");
            }
            worst = acknowledged.worstMillis();
            unended = load.end();
        }
        Verdict verdict = new Judge(cluster, told).judge(acknowledged, unended, options.rounds(), worst);
        return verdict.withLate(late(field, acknowledged, worst));
    }

    private List<String> late(Field field, Acknowledged acknowledged, long worst) {
        List<String> late = new ArrayList<>();
        if (acknowledged.unsettledCount() > field.excused()) {
            late.add(acknowledged.unsettledCount() + " payments ended unsettled; " + field.excused()
                    + " were under way when nobody could have answered in time");
        }
        if (worst > scenario.unavailableMillisMax()) {
            late.add("no payment became final for " + worst + " ms; " + scenario.unavailableMillisMax()
                    + " ms are allowed");
        }
        return late;
    }

    private static URI gateway(LocalCluster cluster) {
        return RunningFile.read(cluster.file().data())
                .orElseThrow(() -> new DrillFailed("the gateway does not say where it is"))
                .gateway();
    }

    private static NetworkDefinition definition(Path network) {
        try {
            return switch (NetworkFile.read(network)) {
                case NetworkFile.Result.Good good -> good.network();
                case NetworkFile.Result.Bad bad -> throw new DrillFailed(network + ": " + bad.mistakes());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Small files and little shared memory: three members share a small machine.
    private static ClusterFile settings(Path folder) {
        try {
            return ClusterFile.trial(folder, NODES, freeUdpPorts(), freePort(), freePort(), freePort())
                    .withLog(new ClusterFile.Log(4, 16, 64, 0, Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException("there are no free ports", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// The first of a run of UDP ports of which each is free now; not always the same, for drills side by side.
    private static int freeUdpPorts() throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            int base = 20_000 + ThreadLocalRandom.current().nextInt(500) * PORTS;
            try {
                for (int i = 0; i < PORTS; i++) {
                    new DatagramSocket(base + i).close();
                }
                return base;
            } catch (java.net.BindException taken) {
                // Another run of ports, then.
                continue;
            }
        }
        throw new IOException("there are no " + PORTS + " free UDP ports in a row");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tandem-drill-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
