package org.tandem.cluster;

import io.aeron.ExclusivePublication;
import io.aeron.Image;
import io.aeron.Publication;
import io.aeron.cluster.codecs.CloseReason;
import io.aeron.cluster.service.ClientSession;
import io.aeron.cluster.service.Cluster;
import io.aeron.cluster.service.ClusteredService;
import io.aeron.exceptions.AeronException;
import io.aeron.logbuffer.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.AgentTerminationException;
import org.jspecify.annotations.Nullable;
import org.tandem.cluster.journal.JournalFiles;
import org.tandem.cluster.ledger.Ledger;
import org.tandem.codec.SnapshotReader;
import org.tandem.codec.SnapshotWriter;
import org.tandem.domain.Broken;

/// The engine as Aeron Cluster calls it, on one thread. Whatever goes wrong inside ends the service: a replica that
/// goes on
/// after an error may differ from the others. Egress is not used: answers are read from the journal.
final class EngineService implements ClusteredService {
    private static final long WAKE_UP = 1;

    private final JournalFiles journal;
    private final NodeListener listener;
    private final String remedy;
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();
    private @Nullable Cluster cluster;
    private @Nullable Ledger ledger;
    private volatile boolean leading;
    private volatile long replayed;
    private volatile long appliedPosition;
    private volatile long snapshotNanos;
    private volatile long journalForceNanos;

    /// @param remedy what to do when the files cannot be trusted
    EngineService(JournalFiles journal, NodeListener listener, String remedy) {
        this.journal = journal;
        this.remedy = remedy;
        this.listener = listener;
    }

    @Override
    public void onStart(Cluster cluster, @Nullable Image snapshot) {
        this.cluster = cluster;
        guard(() -> {
            Ledger started = snapshot == null
                    ? Ledger.empty(new Steps())
                    : Ledger.restored(new SnapshotReader(new SnapshotImage(snapshot, cluster)), new Steps());
            long cut = journal.beginAt(started.journalPosition());
            if (cut > 0) {
                listener.onWarning(
                        "the journal was torn or damaged: its last " + cut + " bytes are written again from the log");
            }
            ledger = started;
        });
    }

    @Override
    public void onSessionMessage(
            @Nullable ClientSession session,
            long timestamp,
            DirectBuffer buffer,
            int offset,
            int length,
            Header header) {
        guard(() -> {
            ledger().onBatch(timestamp, buffer, offset, length);
            scheduleWakeUp();
            replayed = ledger().steps();
            appliedPosition = header.position();
        });
    }

    @Override
    public void onTimerEvent(long correlationId, long timestamp) {
        guard(() -> {
            ledger().onWakeUp(timestamp);
            scheduleWakeUp();
        });
    }

    @Override
    public void onTakeSnapshot(ExclusivePublication publication) {
        guard(() -> {
            long begunNanos = System.nanoTime();
            // From here on the log before may be deleted, so the journal must not need it.
            journal.force();
            journalForceNanos = System.nanoTime() - begunNanos;
            ledger().writeTo(new SnapshotWriter((buffer, offset, length) -> {
                while (true) {
                    long position = publication.offer(buffer, offset, length);
                    if (position > 0) {
                        return;
                    }
                    if (position == Publication.CLOSED || position == Publication.NOT_CONNECTED) {
                        throw new AeronException("the snapshot's recording is gone");
                    }
                    cluster().idleStrategy().idle();
                }
            }));
            snapshotNanos = System.nanoTime() - begunNanos;
        });
    }

    @Override
    public void onSessionOpen(ClientSession session, long timestamp) {
        refuseWhenBroken();
    }

    @Override
    public void onSessionClose(ClientSession session, long timestamp, CloseReason closeReason) {
        refuseWhenBroken();
    }

    @Override
    public void onRoleChange(Cluster.Role newRole) {
        if (newRole == Cluster.Role.LEADER) {
            guard(() -> Broken.unless(
                    journal.position() >= journal.knownEnd(),
                    "the journal goes on to " + journal.knownEnd() + ", but the log leads only to " + journal.position()
                            + ": a part of the log is lost; " + remedy));
            leading = true;
        } else {
            leading = false;
        }
    }

    @Override
    public void onTerminate(Cluster cluster) {
        leading = false;
    }

    /// Whether this node takes commands now.
    boolean isLeading() {
        return leading && !broken.get();
    }

    /// How many steps there were: a starting node that replays its log makes progress.
    long replayed() {
        return replayed;
    }

    /// Up to which the log has been taken.
    long appliedPosition() {
        return appliedPosition;
    }

    /// How long the last snapshot kept everything waiting; 0 before the first.
    long snapshotNanos() {
        return snapshotNanos;
    }

    /// How much of it was forcing the journal.
    long journalForceNanos() {
        return journalForceNanos;
    }

    /// Whether the listener has heard that the node is broken.
    boolean isBroken() {
        return told.get();
    }

    /// The state of a node that has stopped: no thread changes it any more.
    Ledger ledger() {
        if (ledger == null) {
            throw new Broken("the ledger is used before the node has started");
        }
        return ledger;
    }

    private Cluster cluster() {
        if (cluster == null) {
            throw new Broken("the cluster is used before the node has started");
        }
        return cluster;
    }

    private void scheduleWakeUp() {
        long deadline = ledger().wakeUpToScheduleNanos();
        if (deadline != 0) {
            cluster().idleStrategy().reset();
            while (!cluster().scheduleTimer(WAKE_UP, deadline)) {
                cluster().idleStrategy().idle();
            }
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    /// What is thrown here reaches [#onError] through Aeron; nothing is done after it.
    private void guard(Action action) {
        refuseWhenBroken();
        boolean done = false;
        try {
            action.run();
            done = true;
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be read and written", e);
        } finally {
            if (!done) {
                broken.set(true);
                leading = false;
            }
        }
    }

    /// Hears of everything that went wrong on the service's thread; at the start, wrapped by Aeron.
    void onError(Throwable thrown) {
        Throwable wrapped = thrown.getCause();
        Throwable cause = thrown instanceof AgentTerminationException && wrapped != null ? wrapped : thrown;
        if (broken.get() && !told.get()) {
            listener.onBroken(cause);
            told.set(true);
        } else if (!broken.get()) {
            listener.onWarning(cause.toString());
        }
    }

    private void refuseWhenBroken() {
        if (broken.get()) {
            throw new AgentTerminationException("the node is broken");
        }
    }

    /// The journal, its I/O errors unchecked: they end the service like everything else.
    private final class Steps implements Ledger.Journaled {
        @Override
        public long append(byte[] step, int length) {
            try {
                journal.append(step, length);
                return journal.position();
            } catch (IOException e) {
                throw new UncheckedIOException("the journal cannot be written at " + journal.position(), e);
            }
        }

        @Override
        public void flush() {
            try {
                journal.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("the journal cannot be written at " + journal.position(), e);
            }
        }
    }
}
