package org.tandem.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tandem.app.machine.CannotStart;
import org.tandem.cluster.ClusterNode;
import org.tandem.cluster.NodeConfig;
import org.tandem.cluster.NodeNotStarted;
import org.tandem.cluster.verify.NotVerified;
import org.tandem.cluster.verify.VerifiedLedger;
import org.tandem.compliance.store.ComplianceSchema;
import org.tandem.compliance.store.RightsNotGiven;
import org.tandem.database.DatabaseAddress;
import org.tandem.database.DatabaseNotStarted;
import org.tandem.database.DatabaseServer;
import org.tandem.database.EmbeddedSettings;
import org.tandem.database.Pool;
import org.tandem.database.SchemaCopy;
import org.tandem.database.SchemaNotCopied;

/// Makes a data directory from a backup, after every file has proved to be the one that was saved.
public final class Restore {
    private final Path backup;
    private final Manifest manifest;

    /// @throws CannotStart there is no whole backup
    public Restore(Path backup) {
        this.backup = backup;
        this.manifest = Manifest.read(backup);
    }

    /// @param to a folder that is empty or not there
    /// @param database somebody else's PostgreSQL, without cases; empty for the one that the backup's configuration
    ///     says
    /// @return what the restored ledger proves to hold: exactly what the backup's did
    /// @throws CannotStart with what is wrong
    public VerifiedLedger into(Path to, Optional<DatabaseAddress> database) {
        try {
            requireEmpty(to);
            requireUnchanged();
            Files.createDirectories(to);
            Path rest = backup.resolve("rest");
            if (Files.exists(rest)) {
                Backup.copy(rest, to);
            }
            LedgerFolder folder = restored(to);
            VerifiedLedger ledger = null;
            for (Path node : folder.nodes()) {
                Backup.copy(backup.resolve("node"), node);
                ledger = verified(folder.node().withDirectory(node));
            }
            if (manifest.cases()) {
                cases(folder, database);
            }
            return Objects.requireNonNull(ledger, "a data directory has a member");
        } catch (IOException e) {
            throw new CannotStart("the backup was not restored: " + e, e);
        } catch (NodeNotStarted | NotVerified | DatabaseNotStarted e) {
            throw new CannotStart("the backup was not restored: " + e.getMessage(), e);
        }
    }

    /// The files of one member that has lost its own, from a backup of another: for a network that goes on, whose
    /// log may be purged behind its snapshots, so that the member could not write its journal from the beginning.
    ///
    /// @param data the network's folder on the member's host
    /// @return what the member begins with; the rest it gets from the others
    /// @throws CannotStart with what is wrong
    public VerifiedLedger member(Path data, int member) {
        LedgerFolder folder = LedgerFolder.of(data);
        NodeConfig node = folder.member(member);
        if (node.segmentLengthBytes() != manifest.fileBytes()) {
            throw new CannotStart("the backup's files have " + manifest.fileBytes() + " bytes, and " + data + " says "
                    + node.segmentLengthBytes() + "; it is of another network, or log.fileMegabytes changed");
        }
        try {
            requireEmpty(node.directory());
            requireUnchanged();
            Backup.copy(backup.resolve("node"), node.directory());
            return verified(node);
        } catch (IOException e) {
            throw new CannotStart("member " + member + " was not restored: " + e, e);
        } catch (NodeNotStarted | NotVerified e) {
            throw new CannotStart("member " + member + " was not restored: " + e.getMessage(), e);
        }
    }

    private static LedgerFolder restored(Path to) throws IOException {
        if (!Files.exists(to.resolve(org.tandem.app.process.ClusterFile.NAME))) {
            Files.createDirectories(to.resolve("node"));
        }
        return LedgerFolder.of(to);
    }

    private static void requireEmpty(Path to) throws IOException {
        if (Files.exists(to)) {
            try (Stream<Path> files = Files.list(to)) {
                if (files.findAny().isPresent()) {
                    throw new CannotStart(
                            to + " is not empty; a backup is restored where nothing is: move it away first");
                }
            }
        }
    }

    private void requireUnchanged() throws IOException {
        Map<String, String> found = Manifest.hashesOf(backup);
        TreeSet<String> differing = new TreeSet<>();
        manifest.hashes().forEach((file, hash) -> {
            if (!hash.equals(found.get(file))) {
                differing.add(file);
            }
        });
        found.keySet().stream().filter(it -> !manifest.hashes().containsKey(it)).forEach(differing::add);
        if (!differing.isEmpty()) {
            throw new CannotStart("the backup in " + backup + " is not the one that was written; missing, changed or"
                    + " added: " + String.join(", ", differing));
        }
    }

    private VerifiedLedger verified(NodeConfig node) {
        int length = manifest.fileBytes();
        VerifiedLedger ledger = ClusterNode.verify(node.withLengths(Math.min(node.termLengthBytes(), length), length));
        if (ledger.stateHash() != manifest.stateHash() || ledger.logPosition() != manifest.logPosition()) {
            throw new CannotStart("the restored ledger is not the saved one: it ends at " + ledger.logPosition()
                    + " of the log, the manifest says " + manifest.logPosition());
        }
        return ledger;
    }

    private void cases(LedgerFolder folder, Optional<DatabaseAddress> database) throws IOException {
        if (database.isPresent() || !folder.isDatabaseEmbedded()) {
            cases(database.or(folder::runningDatabase).orElseThrow());
            return;
        }
        try (DatabaseServer server = DatabaseServer.embedded(EmbeddedSettings.persistent(folder.postgres()))) {
            cases(server.address());
        }
    }

    private void cases(DatabaseAddress to) throws IOException {
        try (Pool pool = Pool.patient(to, "restore", 3)) {
            ComplianceSchema.prepare(pool);
            SchemaCopy.read(pool, ComplianceSchema.NAME, backup.resolve("cases"));
        } catch (SchemaNotCopied | RightsNotGiven e) {
            throw new CannotStart("the officers' cases at " + to + ": " + e.getMessage(), e);
        }
    }
}
