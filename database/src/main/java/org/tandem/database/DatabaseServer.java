package org.tandem.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL server: somebody else's, reached by URL, or our own, run as a child process from binaries on the
/// class path.
///
/// The embedded server works as an ordinary user and as root (inside a user namespace, since PostgreSQL refuses
/// root).
/// It listens on loopback only, with a generated password, and is stopped by [#close()] or with the JVM. One that
/// outlived a killed JVM is stopped at the next start on the same directory.
public final class DatabaseServer implements AutoCloseable {

    /// The database a server has from the start.
    public static final String DEFAULT_DATABASE = "tandem";

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private final DatabaseAddress address;
    private final @Nullable EmbeddedServer embedded;

    private DatabaseServer(DatabaseAddress address, @Nullable EmbeddedServer embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    /// A server run by others. Nothing is opened yet, so that a program can start while its database is away.
    public static DatabaseServer external(String url, String user, String password) {
        return new DatabaseServer(new DatabaseAddress(url, user, password), null);
    }

    /// Our own server with its files under `directory`, kept across restarts.
    ///
    /// @throws DatabaseNotStarted directory unreadable or owned by another user, made by another major version,
    ///     in use by another running program, or the server itself refused
    public static DatabaseServer embedded(Path directory) {
        return embedded(EmbeddedSettings.persistent(directory));
    }

    /// Our own server with every setting given.
    public static DatabaseServer embedded(EmbeddedSettings settings) {
        return started(EmbeddedServer.start(settings));
    }

    /// Our own server in a new temporary directory, gone with the JVM: for tests and drills.
    public static DatabaseServer temporary() {
        return started(EmbeddedServer.start(EmbeddedSettings.temporary()));
    }

    private static DatabaseServer started(EmbeddedServer embedded) {
        DatabaseServer server = new DatabaseServer(embedded.address(DEFAULT_DATABASE), embedded);
        try {
            server.createIfMissing(DEFAULT_DATABASE, null);
        } catch (SQLException e) {
            server.close();
            throw new DatabaseNotStarted(
                    "the embedded database started but refused to create " + DEFAULT_DATABASE + ": " + e.getMessage(),
                    e);
        }
        return server;
    }

    /// The database to work in: the one in the URL, or [#DEFAULT_DATABASE] of the embedded server.
    public DatabaseAddress address() {
        return address;
    }

    /// A new empty database; one that is there already stays as it is.
    ///
    /// @param name lower-case letters, digits and underscores, at most 63
    public DatabaseAddress createDatabase(String name) {
        return createDatabase(name, null);
    }

    /// A new database as a copy of `template`, which nobody may be connected to meanwhile.
    public DatabaseAddress createDatabase(String name, @Nullable String template) {
        try {
            createIfMissing(name, template);
        } catch (SQLException e) {
            throw new DatabaseNotStarted("could not create the database " + name + ": " + e.getMessage(), e);
        }
        return address.withDatabase(name);
    }

    /// Drops a database with everybody connected to it; one that is not there is fine.
    public void dropDatabase(String name) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + checked(name) + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new DatabaseNotStarted("could not drop the database " + name + ": " + e.getMessage(), e);
        }
    }

    /// The process id of our own server; empty for an external one.
    public OptionalLong pid() {
        return embedded == null ? OptionalLong.empty() : OptionalLong.of(embedded.pid());
    }

    /// Whether the server answers a query now.
    public boolean answers() {
        try (Connection connection = connect(address.database())) {
            return connection.isValid(2);
        } catch (SQLException e) {
            // The answer is the point here: a server that refuses does not answer.
            return false;
        }
    }

    /// Stops our own server (fast: sessions are ended, files flushed); leaves an external one alone.
    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private void createIfMissing(String name, @Nullable String template) throws SQLException {
        String from = template == null ? "" : " TEMPLATE " + checked(template);
        try (Connection connection = connect("postgres");
                PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, checked(name));
            try (ResultSet found = query.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name + from);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        DatabaseAddress to = address.withDatabase(database);
        return DriverManager.getConnection(to.url(), to.user(), to.password());
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "database name: expected a-z, 0-9 and _, at most 63, not starting with a digit, found '" + name
                            + "'");
        }
        return name;
    }
}
