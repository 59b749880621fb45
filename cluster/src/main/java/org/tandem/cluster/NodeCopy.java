package org.tandem.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tandem.cluster.recording.Catalog;
import org.tandem.cluster.recording.DamagedRecording;
import org.tandem.cluster.recording.Recording;
import org.tandem.cluster.verify.NotVerified;
import org.tandem.cluster.verify.VerifiedLedger;

/// Copies a node's files while it runs, so that they are what a process killed at that moment would have left, and
/// proves the copy. Nothing is asked of the running node, and it waits for nothing.
public final class NodeCopy {
    private static final int ATTEMPTS = 5;

    private NodeCopy() {}

    /// @param target a directory that does not exist yet
    /// @return what the copy proves to hold
    /// @throws NodeNotStarted there is no ledger
    /// @throws NotVerified the files of the node are damaged, or changed too fast to be copied
    /// @throws IOException they cannot be read, or the copy cannot be written
    public static VerifiedLedger take(NodeConfig from, Path target) throws IOException {
        if (!Files.exists(from.clusterDirectory())) {
            throw new NodeNotStarted("there is no ledger in " + from.directory());
        }
        NodeConfig to = from.withDirectory(target);
        for (int attempt = 1; ; attempt++) {
            try {
                copy(from, to);
                return ClusterNode.verify(to);
            } catch (NoSuchFileException | NotVerified | DamagedRecording e) {
                // Log was purged meanwhile, or the member's disk lags behind what the others have committed.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                delete(target);
            }
        }
    }

    /// The order is the point: a snapshot is listed when it is whole, the journal reaches every snapshot that is
    /// listed before, and the log leads to everything that the journal has.
    private static void copy(NodeConfig from, NodeConfig to) throws IOException {
        Files.createDirectories(to.clusterDirectory());
        Files.createDirectories(to.journalDirectory());
        Files.createDirectories(to.archiveDirectory());
        for (String name : List.of("recording.log", "node-state.dat")) {
            Path file = from.clusterDirectory().resolve(name);
            if (Files.exists(file)) {
                Files.copy(file, to.clusterDirectory().resolve(name));
            }
        }
        for (Path file : files(from.journalDirectory())) {
            Files.copy(file, to.journalDirectory().resolve(file.getFileName()));
        }
        for (Recording recording : Recording.all(from.archiveDirectory(), from.segmentLengthBytes())) {
            recording.copyTo(to.archiveDirectory());
        }
        Files.copy(
                from.archiveDirectory().resolve(Catalog.FILE_NAME),
                to.archiveDirectory().resolve(Catalog.FILE_NAME));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private static void delete(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
