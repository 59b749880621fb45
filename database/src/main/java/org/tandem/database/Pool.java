package org.tandem.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/// Connections to one database, opened as they are needed and handed out again.
///
/// It opens whether or not the server answers yet: the first query fails then, and [Retry] is for that.
public final class Pool implements AutoCloseable {

    private static final long CONNECTION_WAIT_MILLIS = 5_000;

    private final DatabaseAddress address;
    private final HikariDataSource source;
    private final Jdbi jdbi;

    private Pool(DatabaseAddress address, HikariDataSource source) {
        this.address = address;
        this.source = source;
        this.jdbi = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    /// @param name seen in thread names, logs and `pg_stat_activity`
    /// @param size most connections at once, 1 to 100; none is kept open when idle
    public static Pool open(DatabaseAddress address, String name, int size) {
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
        config.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "tandem-" + name);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
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
