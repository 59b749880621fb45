package org.tandem.app.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.machine.MachineFolder;
import org.tandem.cluster.ClusterNode;
import org.tandem.cluster.NodeConfig;
import org.tandem.cluster.NodeNotStarted;
import org.tandem.cluster.StoppedNode;
import org.tandem.cluster.verify.NotVerified;
import org.tandem.cluster.verify.VerifiedLedger;
import org.tandem.database.DatabaseAddress;
import org.tandem.database.DatabaseNotStarted;
import org.tandem.database.DatabaseServer;
import org.tandem.database.EmbeddedSettings;

/// The ledger of a machine that does not run, locked against a start.
public final class StoppedLedger implements AutoCloseable {
    private final MachineFolder folder;
    private final Optional<DatabaseAddress> database;

    private StoppedLedger(MachineFolder folder, Optional<DatabaseAddress> database) {
        this.folder = folder;
        this.database = database;
    }

    /// @param database somebody else's PostgreSQL; empty for the embedded one
    /// @throws CannotStart a machine runs there, or there is no ledger
    public static StoppedLedger open(Path data, Optional<DatabaseAddress> database) {
        if (!Files.isDirectory(data.resolve("node"))) {
            throw new CannotStart("there is no ledger in " + data + "; say where one is with --data");
        }
        return new StoppedLedger(MachineFolder.open(data), database);
    }

    /// Replays the log and compares it with the journal.
    ///
    /// @throws NotVerified they do not agree
    VerifiedLedger verify() {
        try {
            return ClusterNode.verify(config());
        } catch (NodeNotStarted e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    StoppedNode node() {
        try {
            return StoppedNode.open(config());
        } catch (NodeNotStarted e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    /// Starts the embedded PostgreSQL, or reaches the other one.
    DatabaseServer database() {
        try {
            return database.map(it -> DatabaseServer.external(it.url(), it.user(), it.password()))
                    .orElseGet(() -> DatabaseServer.embedded(EmbeddedSettings.persistent(folder.postgres())));
        } catch (DatabaseNotStarted e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    private NodeConfig config() {
        return NodeConfig.of(folder.node());
    }

    @Override
    public void close() {
        folder.close();
    }
}
