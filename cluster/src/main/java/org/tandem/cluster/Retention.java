package org.tandem.cluster;

import io.aeron.archive.client.AeronArchive;
import io.aeron.cluster.RecordingLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.tandem.cluster.verify.LedgerVerification;

/// Which part of the log is needed: what lies behind the older of the last two snapshots, so that one of them may be
/// bad. The journal is never deleted.
final class Retention {
    private static final int SNAPSHOTS_KEPT = 2;

    private Retention() {}

    /// Deletes whole files of the log before the oldest snapshot to be kept, and the recordings of older snapshots.
    static void purge(NodeConfig config, AeronArchive.Context context) {
        try (RecordingLog recordings =
                        new RecordingLog(config.clusterDirectory().toFile(), false);
                AeronArchive archive = AeronArchive.connect(context)) {
            List<RecordingLog.Entry> snapshots = serviceSnapshots(recordings);
            if (snapshots.size() < SNAPSHOTS_KEPT) {
                return;
            }
            long keptFrom = snapshots.get(snapshots.size() - SNAPSHOTS_KEPT).logPosition;
            long log = recordings.findLastTermRecordingId();
            long start = archive.getStartPosition(log);
            long base = AeronArchive.segmentFileBasePosition(
                    start, keptFrom, config.termLengthBytes(), config.segmentLengthBytes());
            if (base > start) {
                archive.purgeSegments(log, base);
            }
            for (RecordingLog.Entry entry : recordings.entries()) {
                if (entry.type == RecordingLog.ENTRY_TYPE_SNAPSHOT && entry.logPosition < keptFrom) {
                    purgeRecording(archive, entry.recordingId);
                }
            }
        }
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
