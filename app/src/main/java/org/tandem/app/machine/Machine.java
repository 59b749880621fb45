package org.tandem.app.machine;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.app.audit.SignedTrail;
import org.tandem.app.cases.CaseWork;
import org.tandem.app.journal.GatewayFeed;
import org.tandem.app.journal.JournalSource;
import org.tandem.app.log.MachineLog;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.app.records.Database;
import org.tandem.app.records.LedgerRecords;
import org.tandem.app.records.ReadModel;
import org.tandem.app.watch.PartMeters;
import org.tandem.app.watch.Watch;
import org.tandem.cluster.ClusterClient;
import org.tandem.cluster.ClusterNode;
import org.tandem.cluster.NodeListener;
import org.tandem.cluster.NodeNotStarted;
import org.tandem.database.DatabaseAddress;
import org.tandem.database.DatabaseNotStarted;
import org.tandem.web.WebNotStarted;
import org.tandem.web.WebServer;
import org.tandem.web.access.FirstPeople;
import org.tandem.web.certificates.CertificateTrouble;
import org.tandem.web.certificates.DevelopmentAuthority;

/// One machine's whole system: node, read model, gateway and console in this process. Start it, use it, close it.
///
/// ```
/// folder ─▶ node ─▶ feed ─▶ gateway ─▶ doors
///             └─▶ source ─▶ read model ─▶ console
/// ```
public final class Machine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Machine.class);

    private final MachineSettings settings;
    private final Parts parts;
    private final CompletableFuture<Optional<Throwable>> end;
    private final NetworkDefinition network;
    private final GatewayFeed feed;
    private final ReadModel readModel;
    private final Database database;
    private final RunningFile running;
    private final Watch watch;
    private final List<FirstPeople.Told> firstPasswords;
    private final boolean founded;

    private Machine(
            MachineSettings settings,
            Parts parts,
            CompletableFuture<Optional<Throwable>> end,
            NetworkDefinition network,
            GatewayFeed feed,
            ReadModel readModel,
            Database database,
            RunningFile running,
            Watch watch,
            List<FirstPeople.Told> firstPasswords,
            boolean founded) {
        this.settings = settings;
        this.parts = parts;
        this.end = end;
        this.network = network;
        this.feed = feed;
        this.readModel = readModel;
        this.database = database;
        this.running = running;
        this.watch = watch;
        this.firstPasswords = List.copyOf(firstPasswords);
        this.founded = founded;
    }

    /// Starts everything, founding the ledger where it is empty, and returns when the doors are open.
    /// @throws CannotStart with what is wrong and what to do about it; nothing is left running
    public static Machine start(MachineSettings settings) {
        Parts parts = new Parts();
        boolean started = false;
        try {
            Machine machine = wire(settings, parts);
            started = true;
            return machine;
        } catch (NodeNotStarted | DatabaseNotStarted | WebNotStarted | CertificateTrouble | UncheckedIOException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while starting", e);
        } finally {
            if (!started) {
                parts.close();
            }
        }
    }

    /// The wiring diagram. Each part may use those above it.
    private static Machine wire(MachineSettings settings, Parts parts) throws InterruptedException {
        CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
        MachineFolder folder = parts.add(MachineFolder.open(settings.data()));
        parts.add(MachineLog.to(folder.log()));
        Watch watch = parts.add(Watch.open(settings.metricsPort(), "--metrics-port", () -> !isBroken(end)));
        RunningFile.delete(folder.root());
        folder.requireFreeSpace(settings.node().freeSpaceMinBytes());
        Doors.requireFree(settings);
        NetworkCopy copy = NetworkCopy.open(folder.network(), settings.network());
        NetworkDefinition network = copy.definition();
        DevelopmentAuthority authority = Doors.certificates(folder.certificates(), network);

        ClusterNode node = parts.add(ClusterNode.open(settings.node(), new Listener(end)));
        ClusterClient client = parts.add(node.connect());
        GatewayFeed feed = parts.add(new GatewayFeed(node.journal(), cause -> broken(end, cause)));

        Database database = parts.add(
                settings.database().map(Database::external).orElseGet(() -> Database.embedded(folder.postgres())));
        JournalSource source = new JournalSource(node.journal(), feed::lastSequence);
        ReadModel readModel = parts.add(ReadModel.start(database, source, cause -> broken(end, cause)));
        LedgerRecords records = new LedgerRecords(readModel.queries());

        SignedTrail audit = parts.add(ScreeningRoom.audit(folder.screening().audit()));
        CaseWork cases = parts.add(CaseWork.open(database.address(), audit));
        GatewayPart gateway = GatewayPart.wire(
                parts, folder.screening(), copy, audit, node.journal(), feed, client, records, cases, watch.meters());
        gateway.begin();
        requireSound(end);
        boolean empty = gateway.found();
        cases.start(
                new JournalSource(node.journal(), feed::lastSequence),
                gateway.gate(),
                gateway.gateway().subjects(),
                gateway::agents,
                cause -> broken(end, cause));

        OfficerAccounts officers = OfficerAccounts.open(folder.root().resolve("users"), network.officers());
        WebServer gatewayServer =
                parts.add(Doors.gateway(settings.gatewayHost(), settings.gatewayPort(), gateway.gateway(), authority));
        WebServer consoleServer = parts.add(Doors.console(
                settings.consolePort(),
                network.name(),
                readModel.queries(),
                () -> readModel.health(System.currentTimeMillis()),
                cases.desks(gateway.ledger()),
                officers.users()));
        RunningFile running = announce(
                folder, network, Doors.https(gatewayServer), Doors.http(consoleServer), database.address(), parts);
        new PartMeters(watch)
                .node(node, settings.node().freeSpaceMinBytes())
                .journal(node.journal(), feed)
                .client(client, settings.node().maxInFlight())
                .gateway(gateway.gateway())
                .rows(readModel::progress, feed::lastSequence, readModel::isBalanced);
        watch.started();
        parts.add("watch", watch::stopping);
        LOG.info("running: gateway {}, console {}, data {}", running.gateway(), running.console(), folder.root());
        return new Machine(
                settings, parts, end, network, feed, readModel, database, running, watch, officers.told(), empty);
    }

    /// Tells other processes where the doors are, for as long as they are open.
    private static RunningFile announce(
            MachineFolder folder,
            NetworkDefinition network,
            URI gateway,
            URI console,
            DatabaseAddress database,
            Parts parts) {
        RunningFile running = new RunningFile(
                ProcessHandle.current().pid(),
                network.name(),
                network.operator(),
                gateway,
                console,
                database.url(),
                database.user());
        running.write(folder.root());
        parts.add("running", () -> RunningFile.delete(folder.root()));
        return running;
    }

    /// `https://host:port` of the participants' and officers' door.
    public URI gateway() {
        return running.gateway();
    }

    /// `wss://host:port` of the same door, for the channel.
    public URI channel() {
        return URI.create("wss" + running.gateway().toString().substring("https".length()));
    }

    public URI console() {
        return running.console();
    }

    /// Of health and metrics, on loopback.
    public URI metrics() {
        return watch.uri();
    }

    /// The authority's `ca.crt`, and a folder each with the participants' and the officers' keys.
    public Path certificates() {
        return settings.data().resolve("certificates");
    }

    /// Of every `.p12` in [#certificates].
    public String certificatePassword() {
        return DevelopmentAuthority.PKCS12_PASSWORD;
    }

    public NetworkDefinition network() {
        return network;
    }

    /// Passwords of officers that this start has made up: told once, kept nowhere.
    public List<FirstPeople.Told> firstPasswords() {
        return firstPasswords;
    }

    /// Whether this start founded the ledger.
    public boolean isNew() {
        return founded;
    }

    /// The last event of the journal that the gateway has taken in.
    public long journalSequence() {
        return feed.lastSequence();
    }

    /// The last event that the read model has.
    public long projectedSequence() {
        return readModel.progress().lastEventSequence();
    }

    public ReadModel readModel() {
        return readModel;
    }

    /// The process of our own PostgreSQL; -1 for somebody else's.
    public long databasePid() {
        return database.pid();
    }

    public MachineSettings settings() {
        return settings;
    }

    /// Done when the machine must end: with what broke, or with nothing when it was asked to.
    public CompletableFuture<Optional<Throwable>> end() {
        return end;
    }

    /// Asks for the end; whoever waits for [#end] closes the machine.
    public void stop() {
        end.complete(Optional.empty());
    }

    /// Stops in order: doors, gateway, read model, node. The next start goes on from here.
    @Override
    public void close() {
        stop();
        parts.close();
        LOG.info("stopped");
    }

    private static void requireSound(CompletableFuture<Optional<Throwable>> end) {
        Optional<Throwable> broken = end.getNow(Optional.empty());
        if (broken.isPresent()) {
            throw new CannotStart("the ledger cannot be read: " + broken.get().getMessage(), broken.get());
        }
    }

    private static boolean isBroken(CompletableFuture<Optional<Throwable>> end) {
        return end.getNow(Optional.empty()).isPresent();
    }

    private static void broken(CompletableFuture<Optional<Throwable>> end, Throwable cause) {
        LOG.error("the node stops: an invariant broke", cause);
        end.complete(Optional.of(cause));
    }

    private record Listener(CompletableFuture<Optional<Throwable>> end) implements NodeListener {
        @Override
        public void onBroken(Throwable cause) {
            broken(end, cause);
        }

        @Override
        public void onWarning(String message) {
            LOG.warn("node: {}", message);
        }
    }
}
