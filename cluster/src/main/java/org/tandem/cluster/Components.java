package org.tandem.cluster;

import io.aeron.archive.Archive;
import io.aeron.archive.ArchiveThreadingMode;
import io.aeron.archive.checksum.Checksums;
import io.aeron.archive.client.AeronArchive;
import io.aeron.cluster.ConsensusModule;
import io.aeron.cluster.NanosecondClusterClock;
import io.aeron.cluster.PriorityHeapTimerServiceSupplier;
import io.aeron.cluster.client.AeronCluster;
import io.aeron.cluster.service.ClusteredServiceContainer;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.agrona.CloseHelper;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;

/// Aeron's parts of one node, configured in one place: media driver, archive, consensus module, service container.
/// See `docs/adr/0001` for the settings that are easy to get wrong.
final class Components implements AutoCloseable {
    private static final String IPC = "aeron:ipc";
    private static final int SESSIONS_MAX = 64;
    /// A batch travels in one frame where no network is in between.
    private static final int IPC_MTU_LENGTH = 62 * 1024;

    /// Small enough that the processor's cache holds what is written and read at once, and that few pages of shared
    /// memory are touched for the first time while everybody waits for the snapshot.
    private static final int SNAPSHOT_TERM_LENGTH_MAX = 8 * 1024 * 1024;

    /// A leader that is silent for so long has a successor elected. Shorter, and a disk or a processor that stalls
    /// costs elections; longer, and payments wait. See `docs/operating/drills/leader-kill.md`.
    private static final Duration LEADER_SILENT = Duration.ofMillis(1_200);
    /// How long an election waits for members that do not answer, twice: before a candidate, and before its votes
    /// are counted. A dead leader makes every election wait.
    private static final Duration ELECTION_WAIT = Duration.ofMillis(400);

    private final NodeConfig config;
    private final EngineVersion version;
    private final NodeListener listener;
    private final ClusterSecret secret;
    private final String aeronDirectory;
    private final String members;
    /// Where other members answer this one.
    private final String anyPort;
    private @Nullable MediaDriver driver;
    private @Nullable Archive archive;
    private @Nullable ConsensusModule consensus;
    private @Nullable ClusteredServiceContainer container;
    private volatile boolean closing;
    private volatile boolean ended;

    Components(NodeConfig config, EngineVersion version, NodeListener listener) {
        this.config = config;
        this.version = version;
        this.listener = listener;
        this.secret = ClusterSecret.of(config);
        this.aeronDirectory = aeronDirectory(config.directory());
        this.members = Ports.members(config);
        this.anyPort = anyPortOf(config.hosts().get(config.memberId()));
    }

    void start(EngineService service) {
        Ports.requireFree(members, config.memberId());
        driver = MediaDriver.launch(driver());
        archive = Archive.launch(archive());
        consensus = ConsensusModule.launch(consensus());
        container = ClusteredServiceContainer.launch(container(service));
    }

    /// In the order in which each part can still say goodbye to the next.
    @Override
    public void close() {
        closing = true;
        CloseHelper.closeAll(container, consensus, archive, driver);
    }

    AeronCluster.Context client() {
        AeronCluster.Context client = new AeronCluster.Context()
                .aeronDirectoryName(aeronDirectory)
                .messageTimeoutNs(TimeUnit.SECONDS.toNanos(5))
                .credentialsSupplier(secret.credentials())
                .errorHandler(this::warn);
        if (config.isAlone()) {
            return client.ingressChannel(IPC + "?mtu=" + IPC_MTU_LENGTH).egressChannel(IPC);
        }
        return client.ingressChannel("aeron:udp")
                .ingressEndpoints(Ports.ingress(members))
                .egressChannel(anyPort);
    }

    AeronArchive.Context archiveClient() {
        return new AeronArchive.Context()
                .aeronDirectoryName(aeronDirectory)
                .controlRequestChannel(IPC)
                .controlRequestStreamId(AeronArchive.Configuration.localControlStreamId())
                .controlResponseChannel(IPC)
                .credentialsSupplier(secret.credentials())
                .errorHandler(this::warn);
    }

    ConsensusModule.Context consensusContext() {
        if (consensus == null) {
            throw new Broken("the consensus module is used before it has started");
        }
        return consensus.context();
    }

    /// What the archive's writer has done for log and snapshots.
    NodeFigures.LogWrites logWrites() {
        if (archive == null) {
            throw new Broken("the archive is used before it has started");
        }
        Archive.Context context = archive.context();
        return new NodeFigures.LogWrites(
                context.totalWriteBytesCounter().get(),
                context.totalWriteTimeCounter().get(),
                context.maxWriteTimeCounter().get());
    }

    private MediaDriver.Context driver() {
        return new MediaDriver.Context()
                .aeronDirectoryName(aeronDirectory)
                .dirDeleteOnStart(true)
                .dirDeleteOnShutdown(true)
                .threadingMode(ThreadingMode.SHARED)
                .sharedIdleStrategy(backoff())
                .sharedThreadFactory(this::thread)
                .termBufferSparseFile(true)
                .ipcTermBufferLength(config.termLengthBytes())
                .publicationTermBufferLength(Math.min(config.termLengthBytes(), 16 * 1024 * 1024))
                .spiesSimulateConnection(true)
                .errorHandler(this::warn);
    }

    private Archive.Context archive() {
        Archive.Context context = new Archive.Context()
                .aeronDirectoryName(aeronDirectory)
                .archiveDir(config.archiveDirectory().toFile())
                .controlChannelEnabled(!config.isAlone())
                .archiveClientContext(
                        // Members read each other's logs and snapshots by this.
                        new AeronArchive.Context()
                                .controlResponseChannel(config.isAlone() ? IPC : anyPort)
                                .credentialsSupplier(secret.credentials()))
                .authenticatorSupplier(secret::authenticator)
                .localControlChannel(IPC)
                .recordingEventsEnabled(false)
                .replicationChannel(anyPort)
                .threadingMode(ArchiveThreadingMode.SHARED)
                .idleStrategySupplier(Components::backoff)
                .threadFactory(this::thread)
                .fileSyncLevel(config.fileSyncLevel())
                .catalogFileSyncLevel(config.fileSyncLevel())
                .recordChecksum(Checksums.crc32c())
                .replayChecksum(Checksums.crc32c())
                .segmentFileLength(config.segmentLengthBytes())
                .lowStorageSpaceThreshold(config.segmentLengthBytes())
                .errorHandler(this::warn);
        if (!config.isAlone()) {
            context.controlChannel("aeron:udp?endpoint=" + Ports.archive(members, config.memberId()));
        }
        return context;
    }

    private ConsensusModule.Context consensus() {
        long second = TimeUnit.SECONDS.toNanos(1);
        return new ConsensusModule.Context()
                .aeronDirectoryName(aeronDirectory)
                .clusterDir(config.clusterDirectory().toFile())
                .clusterMemberId(config.memberId())
                .clusterMembers(members)
                .appVersion(version.packed())
                .authenticatorSupplier(secret::authenticator)
                .ingressChannel("aeron:udp")
                .isIpcIngressAllowed(true)
                .logChannel(
                        config.isAlone()
                                ? IPC + "?mtu=" + IPC_MTU_LENGTH + "|term-length=" + config.termLengthBytes()
                                : "aeron:udp?term-length=" + config.termLengthBytes())
                .replicationChannel(anyPort)
                .archiveContext(archiveClient())
                .fileSyncLevel(config.fileSyncLevel())
                .maxConcurrentSessions(SESSIONS_MAX)
                .sessionTimeoutNs(10 * second)
                .leaderHeartbeatTimeoutNs(LEADER_SILENT.toNanos())
                .leaderHeartbeatIntervalNs(LEADER_SILENT.toNanos() / 10)
                .electionTimeoutNs(ELECTION_WAIT.toNanos())
                .electionStatusIntervalNs(ELECTION_WAIT.toNanos() / 10)
                .startupCanvassTimeoutNs(10 * second)
                .clusterClock(new NanosecondClusterClock())
                .timerServiceSupplier(new PriorityHeapTimerServiceSupplier())
                .serviceCount(1)
                .idleStrategySupplier(Components::backoff)
                .threadFactory(this::thread)
                .terminationHook(() -> ended("the consensus module"))
                .errorHandler(this::warn);
    }

    private ClusteredServiceContainer.Context container(EngineService service) {
        return new ClusteredServiceContainer.Context()
                .aeronDirectoryName(aeronDirectory)
                .clusterDir(config.clusterDirectory().toFile())
                .clusteredService(service)
                .appVersion(version.packed())
                .serviceName("tandem")
                .snapshotChannel(snapshotChannel())
                .archiveContext(archiveClient())
                .idleStrategySupplier(Components::backoff)
                .terminationHook(() -> ended("the service container"))
                .threadFactory(task -> Thread.ofPlatform()
                        .name("ledger")
                        // An Error ends the thread instead of reaching the error handler.
                        .uncaughtExceptionHandler((thread, cause) -> service.onError(cause))
                        .unstarted(task))
                .errorHandler(service::onError);
    }

    /// Other members fetch a snapshot in the frames it was recorded in, over their network.
    private String snapshotChannel() {
        String channel =
                IPC + "?alias=snapshot|term-length=" + Math.min(config.termLengthBytes(), SNAPSHOT_TERM_LENGTH_MAX);
        return config.isAlone() ? channel + "|mtu=" + IPC_MTU_LENGTH : channel;
    }

    static String anyPortOf(String host) {
        return "aeron:udp?endpoint=" + host + ":0";
    }

    /// Whether a part has ended by itself: then the node does nothing more.
    boolean hasEnded() {
        return ended;
    }

    private void ended(String part) {
        broke(new IllegalStateException(part + " has ended by itself"));
    }

    /// An Error, such as touching a mapped file for which the disk has no room, ends one of Aeron's threads and
    /// leaves the others running: the node would stand there without one of its parts, and say nothing.
    private Thread thread(Runnable task) {
        return Thread.ofPlatform()
                .uncaughtExceptionHandler((thread, cause) -> broke(
                        new IllegalStateException("the thread " + thread.getName() + " has died of " + cause, cause)))
                .unstarted(task);
    }

    private void broke(IllegalStateException cause) {
        if (!closing && !ended) {
            ended = true;
            listener.onBroken(cause);
        }
    }

    private void warn(Throwable cause) {
        listener.onWarning(cause.toString());
    }

    /// Few processors are shared by many threads: an agent that looks in vain sleeps at once, and long enough that
    /// waking is not its main work. Each hop costs up to half a millisecond of latency for it.
    static IdleStrategy backoff() {
        return new BackoffIdleStrategy(1, 1, 20_000, 500_000);
    }

    /// Shared memory is where Aeron's buffers belong, if the system has it; the name is the directory's own, so
    /// that a restart finds and removes what a killed process left.
    static String aeronDirectory(Path directory) {
        Path memory = Path.of("/dev/shm");
        Path base = Files.isWritable(memory) ? memory : directory;
        UUID name = UUID.nameUUIDFromBytes(
                directory.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
        return base.resolve("tandem-" + name).toString();
    }
}
