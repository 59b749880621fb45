package org.tandem.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.machine.RunningFile;
import org.tandem.app.process.ClusterFile;
import org.tandem.cluster.NodeConfig;
import org.tandem.database.DatabaseAddress;

/// A data directory, of one machine or of a network of processes, as backups see it.
///
/// @param cluster the configuration of a network of processes; empty for a machine
record LedgerFolder(Path root, Optional<ClusterFile> cluster) {
    /// What is not in the node's directory, nor made again from it. The roots of the audit trail before its
    /// records, so that no root speaks of a record that is not there.
    static final List<String> REST = List.of(
            "audit/anchors",
            "audit",
            "parts/console/audit/anchors",
            "parts/console/audit",
            "network",
            "certificates",
            "lists",
            "incoming",
            "users",
            ClusterFile.NAME,
            "cluster.secret");

    /// @throws CannotStart there is none
    static LedgerFolder of(Path root) {
        Path folder = root.toAbsolutePath().normalize();
        if (Files.exists(folder.resolve(ClusterFile.NAME))) {
            return new LedgerFolder(folder, Optional.of(ClusterFile.read(folder)));
        }
        if (!Files.isDirectory(folder.resolve("node"))) {
            throw new CannotStart("there is no ledger in " + root + "; say where one is with --data");
        }
        return new LedgerFolder(folder, Optional.empty());
    }

    /// The member whose files are copied: of several on this host, the first that has some.
    NodeConfig node() {
        return cluster.flatMap(file -> file.nodesHere().stream()
                        .filter(it -> Files.isDirectory(it.clusterDirectory()))
                        .findFirst())
                .orElseGet(() -> asWritten(NodeConfig.of(root.resolve("node"))));
    }

    /// One member of a network of processes, whose files are on this host.
    NodeConfig member(int member) {
        ClusterFile file = cluster.orElseThrow(() -> new CannotStart(
                root + " is one machine: it has no members; restore the whole of it into an empty folder"));
        if (!file.journals().contains(member)) {
            throw new CannotStart(root.resolve(ClusterFile.NAME) + " names the members " + file.journals()
                    + " as those whose files are here (journals), not " + member);
        }
        return file.node(member);
    }

    /// The length of the files is the ledger's for life: the archive makes each as long as it will be.
    private static NodeConfig asWritten(NodeConfig usual) {
        try (Stream<Path> files = Files.list(usual.directory().resolve("archive"))) {
            int length = files.filter(it -> it.toString().endsWith(".rec"))
                    .map(it -> (int) it.toFile().length())
                    .findFirst()
                    .orElse(usual.segmentLengthBytes());
            return usual.withLengths(Math.min(usual.termLengthBytes(), length), length);
        } catch (NoSuchFileException _) {
            // Nothing was written yet.
            return usual;
        } catch (IOException e) {
            throw new CannotStart("cannot read " + usual.directory() + ": " + e.getMessage(), e);
        }
    }

    /// Every directory that a member of this host has.
    List<Path> nodes() {
        return cluster.map(file ->
                        file.nodesHere().stream().map(NodeConfig::directory).toList())
                .orElseGet(() -> List.of(root.resolve("node")));
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    boolean isDatabaseEmbedded() {
        return cluster.map(ClusterFile::isDatabaseEmbedded).orElse(true);
    }

    /// Where a running system has its rows; empty when none runs, or only by itself.
    Optional<DatabaseAddress> runningDatabase() {
        if (cluster.isPresent()) {
            return Optional.of(cluster.get().database());
        }
        Path password = postgres().resolve("password");
        return RunningFile.read(root)
                .filter(_ -> Files.exists(password))
                .map(it -> new DatabaseAddress(it.database(), it.databaseUser(), text(password)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
