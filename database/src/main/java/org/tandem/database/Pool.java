package org.tandem.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/// Connections to one database, opened as they are needed and handed out again.
///
/// It opens whether or not the server answers yet: the first query fails then, and [Retry] is for that.
public final class Pool implements AutoCloseable {

    private static final int CONNECTION_WAIT_SECONDS = 5;
    /// Longer than any statement of a running system takes; after it the server counts as away, also one behind a
    /// broken line that no packet tells of.
    private static final int ANSWER_SECONDS_MAX = 60;
    private static final int UNBOUNDED = 0;
    private static final int OWNERS = 3;
    /// A migration may rewrite a table; who waits longer has lost its server.
    private static final int OWNER_SECONDS_MAX = 600;

    private final DatabaseAddress address;
    private final HikariDataSource source;
    private final Jdbi jdbi;

    private Pool(DatabaseAddress address, HikariDataSource source) {
        this.address = address;
        this.source = source;
        this.jdbi = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    /// A statement without an answer for a minute fails as a lost connection.
    ///
    /// @param name seen in thread names, logs and `pg_stat_activity`
    /// @param size most connections at once, 1 to 100; none is kept open when idle
    public static Pool open(DatabaseAddress address, String name, int size) {
        return open(address, name, size, ANSWER_SECONDS_MAX, "");
    }

    /// For work on the whole of the rows, such as a rebuild: its statements may take as long as they take.
    public static Pool patient(DatabaseAddress address, String name, int size) {
        return open(address, name, size, UNBOUNDED, "");
    }

    /// For sessions that may do what the role may, and nothing else: see [Roles].
    public static Pool as(Role role, DatabaseAddress address, String name, int size) {
        return open(address, name, size, ANSWER_SECONDS_MAX, "SET ROLE " + role.name());
    }

    /// For who shows rows and may not change them.
    public static Pool reading(DatabaseAddress address, String name, int size) {
        return as(Role.READER, address, name, size);
    }

    /// For the owner's work, migrations and rights: sessions of their own, without this pool's role. To be closed
    /// when it is done.
    public Pool owner() {
        return open(address, source.getPoolName() + "-owner", OWNERS, OWNER_SECONDS_MAX, "");
    }

    private static Pool open(DatabaseAddress address, String name, int size, int answerSecondsMax, String first) {
        if (size < 1 || size > 100) {
            throw new IllegalArgumentException("pool " + name + ": size expected 1 to 100, found " + size);
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(CONNECTION_WAIT_SECONDS));
        config.setInitializationFailTimeout(-1);
        if (!first.isEmpty()) {
            config.setConnectionInitSql(first);
        }
        config.addDataSourceProperty("ApplicationName", "tandem-" + name);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", Integer.toString(CONNECTION_WAIT_SECONDS));
        config.addDataSourceProperty("socketTimeout", Integer.toString(answerSecondsMax));
        return new Pool(address, new HikariDataSource(config));
    }

    /// Where the connections lead.
    public DatabaseAddress address() {
        return address;
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public DataSource dataSource() {
        return source;
    }

    /// A connection that goes back to the pool when closed.
    public Connection connection() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void close() {
        source.close();
    }
}
