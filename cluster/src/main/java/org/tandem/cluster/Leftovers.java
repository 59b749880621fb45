package org.tandem.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tandem.cluster.recording.DamagedRecording;
import org.tandem.cluster.recording.Recording;

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
            for (Recording recording : Recording.all(archive, config.segmentLengthBytes())) {
                long cut = recording.cutTornTail();
                if (cut > 0) {
                    listener.onWarning(recording + " ended with a write that was cut short: " + cut
                            + " bytes, of which nobody was told, are removed");
                }
            }
        } catch (DamagedRecording e) {
            throw new NodeNotStarted(
                    e.getMessage() + "; restore the data directory " + config.directory()
                            + " from another node or a backup",
                    e);
        }
    }
}
