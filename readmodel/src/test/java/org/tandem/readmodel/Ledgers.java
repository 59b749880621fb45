package org.tandem.readmodel;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tandem.database.DatabaseAddress;
import org.tandem.database.DatabaseServer;
import org.tandem.database.Pool;

/// One real server, and a fresh ledger whenever one is asked for.
public final class Ledgers implements AutoCloseable {
    public final DatabaseServer server = DatabaseServer.temporary();
    private final List<Pool> pools = new ArrayList<>();

    /// With the projector's rights, as in a running system.
    public Pool fresh() {
        Pool pool = Pool.as(LedgerSchema.PROJECTOR, server.createDatabase("ledger_" + pools.size()), "test", 4);
        pools.add(pool);
        try (Pool owner = pool.owner()) {
            LedgerSchema.prepare(owner);
        }
        return pool;
    }

    /// A connection of no pool, for one that will not survive.
    public Connection direct(Pool pool) throws SQLException {
        DatabaseAddress address = server.address().withDatabase("ledger_" + pools.indexOf(pool));
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    @Override
    public void close() {
        pools.forEach(Pool::close);
        server.close();
    }
}
