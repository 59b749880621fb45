package org.tandem.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandem.app.machine.CannotStart;
import org.tandem.cluster.NodeConfig;
import org.tandem.cluster.NodeCopy;
import org.tandem.cluster.NodeNotStarted;
import org.tandem.cluster.verify.NotVerified;
import org.tandem.cluster.verify.VerifiedLedger;
import org.tandem.compliance.store.ComplianceSchema;
import org.tandem.database.DatabaseAddress;
import org.tandem.database.DatabaseNotStarted;
import org.tandem.database.DatabaseServer;
import org.tandem.database.EmbeddedSettings;
import org.tandem.database.Pool;
import org.tandem.database.SchemaCopy;
import org.tandem.database.SchemaNotCopied;

/// Copies what cannot be made again out of a data directory, running or not, into a new folder for its owner's eyes
/// only: it holds keys.
public final class Backup {
    private final LedgerFolder data;
    private final Optional<DatabaseAddress> database;

    /// @param database somebody else's PostgreSQL; empty for the one that the data directory knows
    /// @throws CannotStart there is no ledger
    public Backup(Path data, Optional<DatabaseAddress> database) {
        this.data = LedgerFolder.of(data);
        this.database = database;
    }

    /// @param cases false leaves the officers' tables out, where PostgreSQL is lost
    /// @param to a folder that is not there yet
    /// @return what the copy of the ledger proves to hold
    /// @throws CannotStart with what is wrong; there is no manifest then
    public VerifiedLedger into(Path to, boolean cases) {
        Instant begun = Instant.now();
        try {
            if (Files.exists(to)) {
                throw new CannotStart(to + " is there already; a backup goes into a folder of its own");
            }
            Files.createDirectories(to.toAbsolutePath().resolveSibling(".").normalize());
            Files.createDirectory(
                    to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            // Before the ledger: cases that lag behind it catch up, cases ahead of it would not.
            boolean hasCases = cases && cases(to.resolve("cases"));
            NodeConfig node = data.node();
            VerifiedLedger ledger = NodeCopy.take(node, to.resolve("node"));
            Files.deleteIfExists(to.resolve("node").resolve("node.lock"));
            // After it: a list is in its store before the log names it.
            rest(to.resolve("rest"));
            new Manifest(
                            begun,
                            node.segmentLengthBytes(),
                            ledger.logPosition(),
                            ledger.lastSequence(),
                            ledger.stateHash(),
                            hasCases,
                            Manifest.hashesOf(to))
                    .write(to);
            return ledger;
        } catch (IOException e) {
            throw new CannotStart("the backup was not finished: " + e, e);
        } catch (NodeNotStarted | NotVerified | DatabaseNotStarted e) {
            throw new CannotStart("the backup was not finished: " + e.getMessage(), e);
        }
    }

    private boolean cases(Path to) throws IOException {
        Optional<DatabaseAddress> running = database.or(data::runningDatabase);
        if (running.isPresent()) {
            return cases(running.get(), to);
        }
        if (!Files.exists(data.postgres())) {
            return false;
        }
        try (DatabaseServer server = DatabaseServer.embedded(EmbeddedSettings.persistent(data.postgres()))) {
            return cases(server.address(), to);
        }
    }

    private static boolean cases(DatabaseAddress from, Path to) throws IOException {
        try (Pool pool = Pool.patient(from, "backup", 1)) {
            return SchemaCopy.write(pool, ComplianceSchema.NAME, to) > 0;
        } catch (SchemaNotCopied e) {
            throw new CannotStart(
                    "the officers' cases at " + from + ": " + e.getMessage()
                            + "; start it, or leave them out with --without-cases",
                    e);
        }
    }

    private void rest(Path to) throws IOException {
        for (String name : LedgerFolder.REST) {
            Path from = data.root().resolve(name);
            if (Files.exists(from)) {
                copy(from, to.resolve(name));
            }
        }
    }

    /// What is there already was copied in an order of its own. Rights go along: some are keys.
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling(".").normalize());
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.toList();
        }
        for (Path file : files) {
            Path there = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(there);
            } else if (!Files.exists(there) && !file.getFileName().toString().endsWith("lock")) {
                Files.copy(file, there, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
