package org.tandem.app.process;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tandem.app.audit.SignedTrail;
import org.tandem.app.cases.CaseWork;
import org.tandem.app.journal.GatewayFeed;
import org.tandem.app.journal.JournalSource;
import org.tandem.app.machine.Doors;
import org.tandem.app.machine.GatewayPart;
import org.tandem.app.machine.NetworkCopy;
import org.tandem.app.machine.OfficerAccounts;
import org.tandem.app.machine.RunningFile;
import org.tandem.app.machine.ScreeningFolder;
import org.tandem.app.machine.ScreeningRoom;
import org.tandem.app.process.PartProcess.Surroundings;
import org.tandem.app.records.Database;
import org.tandem.app.records.LedgerRecords;
import org.tandem.app.records.ReadModel;
import org.tandem.app.watch.CommandMeters;
import org.tandem.app.watch.PartMeters;
import org.tandem.cluster.ClusterClient;
import org.tandem.cluster.ClusterConnection;
import org.tandem.cluster.ClusterNode;
import org.tandem.cluster.NodeConfig;
import org.tandem.cluster.NodeState;
import org.tandem.cluster.journal.Journal;
import org.tandem.database.Pool;
import org.tandem.readmodel.Queries;
import org.tandem.web.WebServer;
import org.tandem.web.certificates.DevelopmentAuthority;

/// The wiring diagram of each part; a machine of one process has them all in [org.tandem.app.machine.Machine]. Each
/// gives back what its pulse says.
final class Wiring {
    private static final int CONNECTIONS = 12;
    private static final long CHORES_MILLIS = 1_000;

    private Wiring() {}

    static Supplier<Map<String, String>> database(Surroundings in) {
        Database database =
                in.parts().add(Database.embedded(in.file().postgres(), in.file().databasePort()));
        var chores = in.parts()
                .add(Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("database-chores").factory()));
        var _ = chores.scheduleWithFixedDelay(
                database::keepRunning, CHORES_MILLIS, CHORES_MILLIS, TimeUnit.MILLISECONDS);
        meters(in).database(database::pid);
        return () -> Map.of("database", Long.toString(database.pid()));
    }

    static Supplier<Map<String, String>> node(Surroundings in) {
        NodeConfig config = in.file().node(in.part().member());
        ClusterNode node = in.parts().add(ClusterNode.open(config, in));
        new PartMeters(in.watch()).node(node, config.freeSpaceMinBytes());
        return () -> {
            NodeState state = node.state();
            return Map.of(
                    "role",
                    state.role().name(),
                    "logPosition",
                    Long.toString(state.logPosition()),
                    "journalPosition",
                    Long.toString(state.journalPosition()),
                    "snapshots",
                    Long.toString(state.snapshots()));
        };
    }

    static Supplier<Map<String, String>> projector(Surroundings in) {
        Journal journal = ClusterConnection.journal(in.file().nodesHere(), in);
        GatewayFeed feed = in.parts().add(new GatewayFeed(journal, in::onBroken));
        Database database = in.parts().add(Database.external(in.file().database()));
        ReadModel readModel =
                in.parts().add(ReadModel.start(database, new JournalSource(journal, feed::lastSequence), in::onBroken));
        feed.start((_, _) -> {});
        meters(in).journal(journal, feed).rows(readModel::progress, feed::lastSequence, readModel::isBalanced);
        return () -> {
            Map<String, String> words = reading(feed);
            words.put("projected", Long.toString(readModel.progress().lastEventSequence()));
            words.put(
                    "lagMillis",
                    Long.toString(readModel.progress().lagMillis(feed.lastSequence(), System.currentTimeMillis())));
            return words;
        };
    }

    static Supplier<Map<String, String>> gateway(Surroundings in) throws InterruptedException {
        ClusterFile file = in.file();
        Doors.requireFree(file.gatewayHost(), file.gatewayPort(), "gateway.port in " + ClusterFile.NAME);
        NetworkCopy copy = network(in);
        DevelopmentAuthority authority = Doors.certificates(file.data().resolve("certificates"), copy.definition());
        Journal journal = ClusterConnection.journal(file.nodesHere(), in);
        ClusterClient client = connect(in, journal);
        GatewayFeed feed = in.parts().add(new GatewayFeed(journal, in::onBroken));
        Pool pool = in.parts().add(Pool.reading(file.database(), "gateway", CONNECTIONS));
        // The cluster's own, where officers' commands look; the console's process keeps a trail of its own.
        ScreeningFolder folder = new ScreeningFolder(file.data());
        SignedTrail audit = in.parts().add(ScreeningRoom.audit(folder.audit()));
        CaseWork cases = in.parts().add(CaseWork.open(file.database(), audit));
        GatewayPart gateway = GatewayPart.wire(
                in.parts(),
                folder,
                copy,
                audit,
                journal,
                feed,
                client,
                new LedgerRecords(new Queries(pool)),
                cases,
                in.watch().meters());
        gateway.begin();
        gateway.found();
        // Beside the gate, which remembers what it found.
        cases.start(
                new JournalSource(journal, feed::lastSequence),
                gateway.gate(),
                gateway.gateway().subjects(),
                gateway::agents,
                in::onBroken);
        WebServer server =
                in.parts().add(Doors.gateway(file.gatewayHost(), file.gatewayPort(), gateway.gateway(), authority));
        new RunningFile(
                        ProcessHandle.current().pid(),
                        copy.definition().name(),
                        copy.definition().operator(),
                        Doors.https(server),
                        java.net.URI.create("http://localhost:" + file.consolePort()),
                        file.database().url(),
                        file.database().user())
                .write(file.data());
        meters(in)
                .journal(journal, feed)
                .client(client, file.nodesHere().getFirst().maxInFlight())
                .gateway(gateway.gateway());
        in.parts().add("running", () -> RunningFile.delete(file.data()));
        return () -> {
            Map<String, String> words = reading(feed);
            words.put("url", Doors.https(server).toString());
            words.put("inFlight", Integer.toString(client.inFlight()));
            return words;
        };
    }

    static Supplier<Map<String, String>> console(Surroundings in) {
        ClusterFile file = in.file();
        Doors.requireFree("127.0.0.1", file.consolePort(), "console.port in " + ClusterFile.NAME);
        NetworkCopy copy = network(in);
        Journal journal = ClusterConnection.journal(file.nodesHere(), in);
        ClusterClient client = connect(in, journal);
        GatewayFeed feed = in.parts().add(new GatewayFeed(journal, in::onBroken));
        feed.start((_, _) -> {});
        Pool pool = in.parts().add(Pool.reading(file.database(), "console", CONNECTIONS));
        Queries queries = new Queries(pool);
        RowsWatch watch = in.parts().add(new RowsWatch(queries, feed::lastSequence));
        SignedTrail audit =
                in.parts().add(ScreeningRoom.audit(in.folder().screening().audit()));
        CaseWork cases = in.parts().add(CaseWork.open(file.database(), audit));
        CommandMeters commands = new CommandMeters(in.watch().meters());
        OfficerAccounts officers = OfficerAccounts.open(
                file.data().resolve("users"), copy.definition().officers());
        WebServer server = in.parts()
                .add(Doors.console(
                        file.consolePort(),
                        copy.definition().name(),
                        queries,
                        watch::health,
                        cases.desks(command -> commands.timed(command, feed.afterGateway(client.submit(command)))),
                        officers.users()));
        meters(in)
                .journal(journal, feed)
                .client(client, file.nodesHere().getFirst().maxInFlight())
                .rows(watch::progress, feed::lastSequence, watch::isBalanced);
        officers.told()
                .forEach(it -> System.out.println(
                        "new password  " + it.person().login() + " " + it.password() + " (shown this once)"));
        return () -> {
            Map<String, String> words = reading(feed);
            words.put("url", Doors.http(server).toString());
            return words;
        };
    }

    private static PartMeters meters(Surroundings in) {
        return new PartMeters(in.watch()).disk(in.folder().root());
    }

    private static NetworkCopy network(Surroundings in) {
        return NetworkCopy.open(in.file().data().resolve("network"), Optional.empty());
    }

    private static ClusterClient connect(Surroundings in, Journal journal) {
        Path directory = in.folder().root().resolve("connection");
        ClusterConnection connection = in.parts()
                .add(ClusterConnection.open(
                        directory, in.file().here(), in.file().nodesHere(), journal, in));
        return in.parts().add(connection.connect());
    }

    private static Map<String, String> reading(GatewayFeed feed) {
        Map<String, String> words = new TreeMap<>();
        words.put("journalPosition", Long.toString(feed.position()));
        words.put("sequence", Long.toString(feed.lastSequence()));
        return words;
    }
}
