package org.tandem.cluster;

import io.aeron.archive.client.AeronArchive;
import io.aeron.cluster.NanosecondClusterClock;
import io.aeron.cluster.RecordingLog;
import io.aeron.cluster.service.ClusterClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.tandem.cluster.verify.LedgerVerification;

/// Which part of the log is needed: what lies behind the older of the last two snapshots, so that one of them may be
/// bad, and what is young, so that a member that was away can catch up. The journal is never deleted.
final class Retention {
    private static final int SNAPSHOTS_KEPT = 2;
    private static final ClusterClock CLOCK = new NanosecondClusterClock();

    private Retention() {}

    /// Deletes whole files of the log that is not needed, and the recordings of all snapshots but the last two.
    ///
    /// @param kept how old the log must be
    static void purge(NodeConfig config, Duration kept, AeronArchive.Context context) {
        try (RecordingLog recordings =
                        new RecordingLog(config.clusterDirectory().toFile(), false);
                AeronArchive archive = AeronArchive.connect(context)) {
            List<RecordingLog.Entry> snapshots = serviceSnapshots(recordings);
            if (snapshots.size() < SNAPSHOTS_KEPT) {
                return;
            }
            long log = recordings.findLastTermRecordingId();
            long start = archive.getStartPosition(log);
            long keptFrom = keptFrom(snapshots, CLOCK.time() - kept.toNanos());
            long base = AeronArchive.segmentFileBasePosition(
                    start, Math.max(start, keptFrom), config.termLengthBytes(), config.segmentLengthBytes());
            if (base > start) {
                archive.purgeSegments(log, base);
            }
            long lastTwo = snapshots.get(snapshots.size() - SNAPSHOTS_KEPT).logPosition;
            for (RecordingLog.Entry entry : recordings.entries()) {
                if (entry.type == RecordingLog.ENTRY_TYPE_SNAPSHOT && entry.logPosition < lastTwo) {
                    purgeRecording(archive, entry.recordingId);
                }
            }
        }
    }

    /// From which position on the log is needed: 0 when all of it is.
    ///
    /// @param snapshots oldest first, at least as many as are kept
    /// @param youngFrom in nanoseconds of the cluster's clock
    static long keptFrom(List<RecordingLog.Entry> snapshots, long youngFrom) {
        // All that was written after a snapshot is younger than it.
        return snapshots.subList(0, snapshots.size() - SNAPSHOTS_KEPT + 1).reversed().stream()
                .filter(entry -> entry.timestamp <= youngFrom)
                .findFirst()
                .map(entry -> entry.logPosition)
                .orElse(0L);
    }

    /// The valid snapshots of the engine, oldest first.
    static List<RecordingLog.Entry> serviceSnapshots(RecordingLog recordings) {
        List<RecordingLog.Entry> snapshots = new ArrayList<>();
        for (RecordingLog.Entry entry : recordings.entries()) {
            if (entry.type == RecordingLog.ENTRY_TYPE_SNAPSHOT && entry.isValid && entry.serviceId == 0) {
                snapshots.add(entry);
            }
        }
        snapshots.sort(Comparator.comparingLong(entry -> entry.logPosition));
        return snapshots;
    }

    /// What the cluster's own list says, for reading the files of a stopped node.
    static LedgerVerification.Recordings recordings(NodeConfig config) {
        try (RecordingLog recordings =
                new RecordingLog(config.clusterDirectory().toFile(), false)) {
            SequencedMap<Long, Long> snapshots = new LinkedHashMap<>();
            for (RecordingLog.Entry entry : serviceSnapshots(recordings)) {
                snapshots.put(entry.logPosition, entry.recordingId);
            }
            return new LedgerVerification.Recordings(recordings.findLastTermRecordingId(), snapshots);
        }
    }

    private static void purgeRecording(AeronArchive archive, long recordingId) {
        if (archive.listRecording(recordingId, (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p) -> {}) > 0) {
            archive.purgeRecording(recordingId);
        }
    }
}
