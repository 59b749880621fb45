package org.tandem.app.watch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.tandem.app.journal.GatewayFeed;
import org.tandem.cluster.ClusterClient;
import org.tandem.cluster.ClusterNode;
import org.tandem.cluster.NodeState;
import org.tandem.cluster.journal.Journal;
import org.tandem.gateway.Gateway;
import org.tandem.gateway.channel.Channels;
import org.tandem.readmodel.rows.Progress;

/// What each kind of part has to count, and without what it is not ready. A process has those of its parts.
public final class PartMeters {
    private static final double MILLIS_OF_SECOND = 1e3;
    /// Rows so old are no view of now.
    private static final long ROWS_LAG_MILLIS_MAX = 10_000;

    private final Watch watch;
    private final Meters meters;

    public PartMeters(Watch watch) {
        this.watch = watch;
        this.meters = watch.meters();
    }

    /// @param keptFreeBytes below this much free disk nothing new is taken
    public PartMeters node(ClusterNode node, long keptFreeBytes) {
        meters.askEach(Metric.NODE_ROLE, to -> {
            NodeState.Role role = node.figures().state().role();
            for (NodeState.Role each : NodeState.Role.values()) {
                to.value(each == role ? 1 : 0, each.name().toLowerCase(Locale.ROOT));
            }
        });
        meters.ask(Metric.NODE_LOG_POSITION, () -> node.figures().state().logPosition());
        meters.ask(Metric.NODE_APPLIED_POSITION, () -> node.figures().appliedPosition());
        meters.ask(Metric.NODE_JOURNAL_POSITION, () -> node.figures().state().journalPosition());
        meters.ask(Metric.NODE_ELECTIONS, () -> node.figures().elections());
        meters.ask(Metric.NODE_SNAPSHOTS, () -> node.figures().state().snapshots());
        meters.ask(Metric.NODE_SNAPSHOT_PAUSE, () -> node.figures().snapshotNanos() / Meters.NANOS_OF_SECOND);
        meters.ask(Metric.NODE_JOURNAL_FORCE, () -> node.figures().journalForceNanos() / Meters.NANOS_OF_SECOND);
        meters.ask(Metric.NODE_LOG_WRITTEN, () -> node.figures().logWrites().bytes());
        meters.ask(Metric.NODE_LOG_WRITE_TIME, () -> node.figures().logWrites().nanos() / Meters.NANOS_OF_SECOND);
        meters.ask(
                Metric.NODE_LOG_WRITE_LONGEST,
                () -> node.figures().logWrites().longestNanos() / Meters.NANOS_OF_SECOND);
        meters.ask(Metric.NODE_ERRORS, () -> node.figures().errors());
        meters.ask(Metric.DISK_FREE, () -> node.figures().diskFreeBytes());
        meters.ask(Metric.DISK_KEPT_FREE, () -> keptFreeBytes);
        watch.needs(
                "the member seeks a leader: too few members answer, or an election is under way",
                () -> isPlaced(node.figures().state().role()));
        watch.needs(
                "the disk is almost full: new payments are refused (ED06); free some",
                () -> node.figures().diskFreeBytes() >= keptFreeBytes);
        return this;
    }

    private static boolean isPlaced(NodeState.Role role) {
        return switch (role) {
            case LEADER, FOLLOWER -> true;
            case ELECTING -> false;
        };
    }

    public PartMeters journal(Journal journal, GatewayFeed feed) {
        meters.ask(Metric.JOURNAL_READ_POSITION, feed::position);
        meters.ask(Metric.JOURNAL_READ_SEQUENCE, feed::lastSequence);
        meters.ask(Metric.JOURNAL_READ_LAG, () -> Math.max(0, journal.endPosition() - feed.position()));
        return this;
    }

    /// @param most commands may wait
    public PartMeters client(ClusterClient client, int most) {
        meters.ask(Metric.CLIENT_QUEUE, client::inFlight);
        meters.ask(Metric.CLIENT_QUEUE_MOST, () -> most);
        watch.needs(
                "as many commands wait as may: new ones are refused (ED06) until answers come",
                () -> client.inFlight() < most);
        return this;
    }

    public PartMeters gateway(Gateway gateway) {
        Channels channels = gateway.channels();
        meters.ask(Metric.CHANNELS, channels::connected);
        meters.ask(Metric.CHANNEL_WAITING, channels::waitingBytes);
        meters.ask(Metric.OVERLOAD_REFUSALS, gateway.admission()::refusals);
        meters.ask(Metric.CHANNEL_FAILURES, channels::failures);
        return this;
    }

    /// @param progress of the rows
    /// @param end the journal's last event
    public PartMeters rows(Supplier<Progress> progress, LongSupplier end, BooleanSupplier balanced) {
        meters.ask(Metric.PROJECTED_SEQUENCE, () -> progress.get().lastEventSequence());
        meters.ask(Metric.PROJECTED_EVENTS_BEHIND, () -> progress.get().eventsBehind(end.getAsLong()));
        meters.ask(Metric.PROJECTED_LAG, () -> lagMillis(progress.get(), end) / MILLIS_OF_SECOND);
        meters.ask(Metric.BOOKS_BALANCED, () -> balanced.getAsBoolean() ? 1 : 0);
        watch.needs(
                "the rows are more than " + ROWS_LAG_MILLIS_MAX / 1_000
                        + " s old: PostgreSQL is away, or a rebuild is under way",
                () -> lagMillis(progress.get(), end) <= ROWS_LAG_MILLIS_MAX);
        watch.needs("debits and credits differ in PostgreSQL; see ./tandem ledger verify", balanced);
        return this;
    }

    private static long lagMillis(Progress progress, LongSupplier end) {
        return progress.lagMillis(end.getAsLong(), System.currentTimeMillis());
    }

    /// For a process without a member's files.
    public PartMeters disk(Path folder) {
        meters.ask(Metric.DISK_FREE, () -> folder.toFile().getUsableSpace());
        return this;
    }

    public PartMeters database(LongSupplier pid) {
        BooleanSupplier runs = () ->
                ProcessHandle.of(pid.getAsLong()).map(ProcessHandle::isAlive).orElse(false);
        meters.ask(Metric.DATABASE_RUNS, () -> runs.getAsBoolean() ? 1 : 0);
        watch.needs("PostgreSQL's process is gone; it is started again", runs);
        return this;
    }
}
