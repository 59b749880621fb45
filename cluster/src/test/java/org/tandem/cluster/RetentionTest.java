package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.aeron.Aeron;
import io.aeron.cluster.RecordingLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.cluster.verify.LedgerVerification;
import org.tandem.cluster.verify.VerifiedLedger;

class RetentionTest {
    @TempDir
    Path directory;

    private final Listener listener = new Listener();

    @Test
    void the_log_before_the_older_of_two_snapshots_is_deleted_and_the_rest_still_verifies() throws Exception {
        NodeConfig config = NodeConfig.small(directory).withLogKept(Optional.of(Duration.ZERO));
        ClusterNode node = ClusterNode.open(config, listener);
        try (ClusterClient client = node.connect()) {
            Pay.open(client);
            int number = 1;
            for (int round = 0; round < 4; round++) {
                Pay.payments(client, number, number + 1_499);
                number += 1_500;
                node.snapshot();
            }
            Pay.payments(client, number, number + 10);
        }
        node.close();
        assertThat(directory.resolve("archive/" + Retention.recordings(config).log() + "-0.rec"))
                .doesNotExist();
        assertThat(directory.resolve("journal/0000000000000000000.steps")).exists();

        VerifiedLedger verified = ClusterNode.verify(config);
        assertThat(verified.fromLogPosition()).isPositive();
        assertThat(verified.stateHash()).isEqualTo(node.stateHash());
        ClusterNode again = ClusterNode.open(config, listener);
        again.close();
        assertThat(again.stateHash()).isEqualTo(node.stateHash());
        assertThat(listener.broken).isEmpty();
    }

    @Test
    void log_that_is_young_is_kept_however_many_snapshots_lie_behind_it() throws Exception {
        NodeConfig config = NodeConfig.small(directory).withLogKept(Optional.of(Duration.ofHours(72)));
        ClusterNode node = ClusterNode.open(config, listener);
        try (ClusterClient client = node.connect()) {
            Pay.open(client);
            for (int round = 0; round < 4; round++) {
                Pay.payments(client, round * 1_500 + 1, round * 1_500 + 1_500);
                node.snapshot();
            }
        }
        node.close();
        LedgerVerification.Recordings recordings = Retention.recordings(config);
        assertThat(directory.resolve("archive/" + recordings.log() + "-0.rec")).exists();
        // Snapshots are copies, the log is not: only the last two are kept.
        assertThat(recordings.snapshots().values())
                .filteredOn(id -> Files.exists(directory.resolve("archive/" + id + "-0.rec")))
                .hasSize(2);
        assertThat(ClusterNode.verify(config).stateHash()).isEqualTo(node.stateHash());
    }

    @Test
    void log_is_kept_from_the_last_snapshot_that_is_old_enough_and_not_among_the_last_two() {
        List<RecordingLog.Entry> snapshots = List.of(snapshot(10), snapshot(20), snapshot(30), snapshot(40));
        assertThat(Retention.keptFrom(snapshots, 9)).isZero();
        assertThat(Retention.keptFrom(snapshots, 10)).isEqualTo(1_000);
        assertThat(Retention.keptFrom(snapshots, 29)).isEqualTo(2_000);
        assertThat(Retention.keptFrom(snapshots, 30)).isEqualTo(3_000);
        assertThat(Retention.keptFrom(snapshots, 99)).isEqualTo(3_000);
    }

    /// One taken at this time, at a hundred times that position.
    private static RecordingLog.Entry snapshot(long time) {
        return new RecordingLog.Entry(
                7, 0, 0, time * 100, time, 0, RecordingLog.ENTRY_TYPE_SNAPSHOT, "", true, Aeron.NULL_VALUE, 0);
    }
}
