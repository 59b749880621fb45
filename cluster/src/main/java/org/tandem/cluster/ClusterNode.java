package org.tandem.cluster;

import io.aeron.cluster.ClusterControl;
import io.aeron.cluster.ConsensusModule;
import io.aeron.cluster.ElectionState;
import io.aeron.exceptions.AeronException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.agrona.CloseHelper;
import org.agrona.concurrent.status.AtomicCounter;
import org.jspecify.annotations.Nullable;
import org.tandem.cluster.journal.Journal;
import org.tandem.cluster.journal.JournalFiles;
import org.tandem.cluster.journal.WriteBehind;
import org.tandem.cluster.verify.LedgerVerification;
import org.tandem.cluster.verify.VerifiedLedger;

/// One node of the cluster inside this process: log, engine, journal. Open it, [#connect] clients, close it.
public final class ClusterNode implements AutoCloseable {
    /// How long a starting node may be without progress. Replaying a long log may take longer in all.
    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final long DISK_MILLIS = 500;
    private static final Duration SNAPSHOT_WITHIN = Duration.ofSeconds(60);

    private final NodeConfig config;
    private final NodeListener listener;
    private final DirectoryLock lock;
    private final JournalFiles journal;
    private final EngineService service;
    private final Components components;
    private final FreeSpace freeSpace;
    private final ScheduledExecutorService chores = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("node-chores").factory());
    private @Nullable WriteBehind writeBehind;
    private boolean closed;
    private final Object figuresLock = new Object();
    private boolean released;
    private NodeFigures figures = new NodeFigures(
            new NodeState(NodeState.Role.ELECTING, 0, 0, 0), 0, 0, 0, new NodeFigures.LogWrites(0, 0, 0), 0, 0, 0);

    private ClusterNode(NodeConfig config, EngineVersion version, NodeListener listener, DirectoryLock lock)
            throws IOException {
        this.config = config;
        this.listener = listener;
        this.lock = lock;
        this.freeSpace = new FreeSpace(config.directory(), config.freeSpaceMinBytes());
        this.journal = new JournalFiles(config.journalDirectory(), config.segmentLengthBytes());
        this.service = new EngineService(journal, listener, Leftovers.remedy(config));
        this.components = new Components(config, version, listener);
    }

    /// Starts the node and waits until it has caught up with its log and, alone, takes commands.
    /// @throws NodeNotStarted when the directory is in use or damaged, or the node does not come up
    public static ClusterNode open(NodeConfig config, NodeListener listener) {
        return open(config, EngineVersion.CURRENT, listener);
    }

    /// The same as another version of the program would.
    static ClusterNode open(NodeConfig config, EngineVersion version, NodeListener listener) {
        DirectoryLock lock = DirectoryLock.acquire(config.directory());
        boolean opened = false;
        try {
            FreeSpace.require(config);
            Leftovers.clear(config, listener);
            FirstFailure failure = new FirstFailure(config, version, listener);
            ClusterNode node = new ClusterNode(config, version, failure, lock);
            node.start(failure);
            opened = true;
            return node;
        } catch (DiskFull e) {
            throw new NodeNotStarted(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new NodeNotStarted("the data directory " + config.directory() + " cannot be used: " + e, e);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /// Proves, on the files of a node that does not run, that log, journal and state agree.
    /// @throws NodeNotStarted when the directory is in use or holds no log
    /// @throws org.tandem.cluster.verify.NotVerified when they do not agree
    public static VerifiedLedger verify(NodeConfig config) {
        return verified(config, LedgerVerification::verify);
    }

    private static VerifiedLedger verified(
            NodeConfig config, Function<LedgerVerification, VerifiedLedger> verification) {
        if (!Files.exists(config.clusterDirectory())) {
            throw new NodeNotStarted("there is no ledger in " + config.directory());
        }
        DirectoryLock lock = DirectoryLock.acquire(config.directory());
        try {
            return verification.apply(new LedgerVerification(
                    config.archiveDirectory(),
                    config.journalDirectory(),
                    config.segmentLengthBytes(),
                    Retention.recordings(config)));
        } finally {
            lock.close();
        }
    }

    /// The same up to a position of the log, so that members whose logs end in different places can be compared.
    /// What the journal holds beyond is not looked at.
    public static VerifiedLedger verify(NodeConfig config, long untilLogPosition) {
        return verified(config, it -> it.verifyUntil(untilLogPosition));
    }

    /// A client of this node's cluster; close it before the node.
    public ClusterClient connect() {
        ClusterClient client = new ClusterClient(session(), journal, freeSpace, config, listener);
        client.start();
        return client;
    }

    /// A bare session: what is offered to it becomes a message of the log.
    ClusterSession session() {
        return new ClusterSession(components.client(), listener);
    }

    /// The steps of this node, to be read by anyone in this process.
    public Journal journal() {
        return journal;
    }

    /// Whether this node takes commands now; one of several may not be the leader.
    public boolean isLeading() {
        return service.isLeading();
    }

    /// Where this node stands now.
    public NodeState state() {
        ConsensusModule.Context context = components.consensusContext();
        boolean electing = ElectionState.get(context.electionStateCounter()) != ElectionState.CLOSED;
        NodeState.Role role = electing
                ? NodeState.Role.ELECTING
                : service.isLeading() ? NodeState.Role.LEADER : NodeState.Role.FOLLOWER;
        return new NodeState(
                role,
                context.commitPositionCounter().get(),
                journal.endPosition(),
                context.snapshotCounter().get());
    }

    /// What the node has counted. A node that has stopped gives the last it had.
    public NodeFigures figures() {
        synchronized (figuresLock) {
            if (!released) {
                figures = count();
            }
            return figures;
        }
    }

    private NodeFigures count() {
        ConsensusModule.Context context = components.consensusContext();
        return new NodeFigures(
                state(),
                service.appliedPosition(),
                context.electionCounter().get(),
                context.errorCounter().get(),
                components.logWrites(),
                service.snapshotNanos(),
                service.journalForceNanos(),
                config.directory().toFile().getUsableSpace());
    }

    /// Takes a snapshot now, and deletes what log is not needed any more if the configuration says so. Blocks.
    /// @throws IllegalStateException when this node does not lead, or none was taken in time
    public synchronized void snapshot() {
        if (closed || !service.isLeading()) {
            throw new IllegalStateException("only a node that runs and leads takes snapshots");
        }
        takeSnapshot();
    }

    /// Stops. With a snapshot, if the configuration says so and the node is sound.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (config.snapshotOnClose() && service.isLeading()) {
            try {
                takeSnapshot();
            } catch (IllegalStateException | AeronException e) {
                listener.onWarning("stopped without a snapshot: " + e.getMessage());
            }
        }
        release();
    }

    /// 64 bits over the engine's whole state; after [#close] only.
    public long stateHash() {
        if (!closed) {
            throw new IllegalStateException("the state is read when the node has stopped");
        }
        return service.ledger().engine().stateHash();
    }

    private void start(FirstFailure failure) {
        try {
            components.start(service);
            await(START_WITHIN, "the node made no progress", service::replayed, () -> hasCome(failure));
            writeBehind = journal.writeBehind();
            chores.scheduleWithFixedDelay(this::lookAtDisk, 0, DISK_MILLIS, TimeUnit.MILLISECONDS);
            long every = config.snapshotInterval().toMillis();
            if (every > 0) {
                chores.scheduleWithFixedDelay(this::tidyUp, every, every, TimeUnit.MILLISECONDS);
            }
        } catch (RuntimeException e) {
            closed = true;
            release();
            throw e instanceof NodeNotStarted known
                    ? known
                    : new NodeNotStarted(
                            "the node in " + config.directory() + " did not come up: " + e.getMessage() + failure.text()
                                    + "; if its files are damaged, " + Leftovers.remedy(config),
                            e);
        }
    }

    private boolean hasCome(FirstFailure failure) {
        if (service.isBroken() || components.hasEnded()) {
            throw new NodeNotStarted("the node did not come up: " + failure.text(), failure.cause());
        }
        return !config.isAlone() || service.isLeading();
    }

    private void takeSnapshot() {
        ConsensusModule.Context context = components.consensusContext();
        long before = context.snapshotCounter().get();
        AtomicCounter toggle = context.controlToggleCounter();
        await(
                SNAPSHOT_WITHIN,
                "no snapshot can be taken now",
                () -> ClusterControl.ToggleState.SNAPSHOT.toggle(toggle));
        await(
                SNAPSHOT_WITHIN,
                "no snapshot was taken",
                () -> context.snapshotCounter().get() > before);
        purge();
    }

    private void purge() {
        config.logKept().ifPresent(kept -> Retention.purge(config, kept, components.archiveClient()));
    }

    /// The leader's snapshot is taken by every member; each deletes what it does not need any more.
    private synchronized void tidyUp() {
        if (closed) {
            return;
        }
        try {
            if (service.isLeading()) {
                takeSnapshot();
            } else {
                purge();
            }
        } catch (IllegalStateException | AeronException e) {
            listener.onWarning("no snapshot this time: " + e.getMessage());
        }
    }

    /// Ends this member while it still can in order; with room again it comes back.
    private void lookAtDisk() {
        try {
            FreeSpace.require(config);
        } catch (DiskFull e) {
            // Once is enough.
            chores.shutdown();
            listener.onBroken(e);
        }
    }

    private void release() {
        chores.shutdown();
        // Aeron's counters are memory that its parts take back.
        synchronized (figuresLock) {
            released = true;
        }
        try {
            components.close();
            CloseHelper.close(writeBehind);
            journal.close();
        } catch (IOException e) {
            listener.onWarning("the journal was not closed: " + e.getMessage());
        } finally {
            lock.close();
        }
    }

    private static void await(Duration within, String otherwise, BooleanSupplier condition) {
        await(within, otherwise, () -> 0, condition);
    }

    /// @param progress as long as it changes, time begins anew
    private static void await(Duration within, String otherwise, LongSupplier progress, BooleanSupplier condition) {
        long deadline = System.nanoTime() + within.toNanos();
        long last = progress.getAsLong();
        while (!condition.getAsBoolean()) {
            long now = System.nanoTime();
            if (progress.getAsLong() != last) {
                last = progress.getAsLong();
                deadline = now + within.toNanos();
            } else if (now - deadline > 0) {
                throw new IllegalStateException(otherwise + " within " + within.toSeconds() + " s");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
