package org.tandem.cluster;

import io.aeron.cluster.RecordingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tandem.cluster.recording.Catalog;
import org.tandem.cluster.recording.DamagedRecording;
import org.tandem.cluster.recording.Recording;
import org.tandem.cluster.verify.LedgerVerification;

/// What a killed process leaves behind, and Aeron would refuse to start with.
final class Leftovers {
    private static final List<String> MARKS =
            List.of("archive/archive-mark.dat", "cluster/cluster-mark.dat", "cluster/cluster-mark-service-0.dat");

    private Leftovers() {}

    /// Only for who holds the directory's lock.
    /// @throws NodeNotStarted when the recordings are damaged and not only cut short
    static void clear(NodeConfig config, NodeListener listener) throws IOException {
        // They say that a process is alive, until they are ten seconds old; the lock knows that none is. Nothing that
        // a member must remember is in them: its votes are in a file of their own.
        for (String mark : MARKS) {
            Files.deleteIfExists(config.directory().resolve(mark));
        }
        Path archive = config.archiveDirectory();
        if (!Files.exists(archive)) {
            return;
        }
        try {
            Map<Long, Long> ends = new TreeMap<>();
            for (Recording recording : Recording.all(archive, config.segmentLengthBytes())) {
                Recording.End end = recording.mend(readFrom(config, recording.id()));
                if (end.cutBytes() > 0) {
                    listener.onWarning(recording + " ended with a write that was cut short: " + end.cutBytes()
                            + " bytes, of which nobody was told, are removed");
                }
                ends.put(recording.id(), end.position());
            }
            if (!ends.isEmpty()) {
                Catalog.writeEnds(archive, ends);
            }
        } catch (DamagedRecording e) {
            throw new NodeNotStarted(e.getMessage() + "; " + remedy(config), e);
        }
    }

    /// From where on a start reads: the log from the last snapshot, and that snapshot.
    private static long readFrom(NodeConfig config, long recordingId) {
        if (!Files.exists(config.clusterDirectory().resolve(RecordingLog.RECORDING_LOG_FILE_NAME))) {
            return 0;
        }
        LedgerVerification.Recordings read = Retention.recordings(config);
        Map.Entry<Long, Long> snapshot = read.snapshots().lastEntry();
        if (recordingId == read.log()) {
            return snapshot == null ? 0 : snapshot.getKey();
        }
        return snapshot != null && snapshot.getValue() == recordingId ? 0 : Long.MAX_VALUE;
    }

    /// What an operator does about a member that cannot trust its own files.
    static String remedy(NodeConfig config) {
        if (config.isAlone()) {
            return "restore the data directory " + config.directory() + " from a backup";
        }
        return "rebuild this member: move " + config.directory() + " away, "
                + (config.logKept().isPresent() ? "restore it from a backup of another member, just taken, " : "")
                + "and start it again while all others run; it gets the rest from them";
    }
}
