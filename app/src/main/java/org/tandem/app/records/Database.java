package org.tandem.app.records;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.database.DatabaseAddress;
import org.tandem.database.DatabaseNotStarted;
import org.tandem.database.DatabaseServer;
import org.tandem.database.EmbeddedSettings;

/// Where the rows are: our own PostgreSQL, started again whenever its process is gone, or somebody else's.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final EmbeddedSettings settings;
    private final boolean embedded;
    private final DatabaseAddress address;
    private DatabaseServer server;
    private boolean closed;

    private Database(DatabaseServer server, EmbeddedSettings settings, boolean embedded) {
        this.server = server;
        this.settings = settings;
        this.embedded = embedded;
        this.address = server.address();
    }

    /// Our own, with its files in this directory.
    /// @throws DatabaseNotStarted with what to do
    public static Database embedded(Path directory) {
        return embedded(directory, 0);
    }

    /// As above, at a port of one's choice; 0 for a free one.
    public static Database embedded(Path directory, int port) {
        // The machine stops it in its own order, after the projector.
        EmbeddedSettings settings =
                EmbeddedSettings.persistent(directory).withStopWithJvm(false).withPort(port);
        DatabaseServer server = DatabaseServer.embedded(settings);
        String url = server.address().url();
        int taken = Integer.parseInt(url.substring(url.lastIndexOf(':') + 1, url.lastIndexOf('/')));
        return new Database(server, settings.withPort(taken), true);
    }

    /// Somebody else's, which may be away for now.
    public static Database external(DatabaseAddress address) {
        DatabaseServer server = DatabaseServer.external(address.url(), address.user(), address.password());
        return new Database(server, EmbeddedSettings.persistent(Path.of("unused")), false);
    }

    public DatabaseAddress address() {
        return address;
    }

    /// The process of our own server; -1 for somebody else's.
    public synchronized long pid() {
        return server.pid().orElse(-1);
    }

    /// Starts our own server again, at the same port, when its process is gone.
    public synchronized void keepRunning() {
        if (closed
                || !embedded
                || ProcessHandle.of(pid()).map(ProcessHandle::isAlive).orElse(false)) {
            return;
        }
        LOG.warn("PostgreSQL's process {} is gone; starting it again", pid());
        server.close();
        try {
            server = DatabaseServer.embedded(settings);
        } catch (DatabaseNotStarted e) {
            LOG.warn("PostgreSQL did not start again; tried again in a second: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        server.close();
    }
}
