package org.tandem.readmodel.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.database.Sql;

/// Statements of one batch, run in the order they were added; neighbours of one kind go to the server together.
///
/// Values are numbers, texts, UUIDs, booleans and arrays of numbers or texts, as pgjdbc's `setObject` takes them.
final class Statements {
    private record Call(String name, @Nullable Object[] values) {}

    private final Sql sql;
    private final List<Call> calls = new ArrayList<>();

    Statements(Sql sql) {
        this.sql = sql;
    }

    void add(String name, @Nullable Object... values) {
        calls.add(new Call(name, values));
    }

    void clear() {
        calls.clear();
    }

    void run(Connection connection) throws SQLException {
        int from = 0;
        while (from < calls.size()) {
            String name = calls.get(from).name();
            int to = from;
            try (PreparedStatement statement = connection.prepareStatement(sql.get(name))) {
                for (; to < calls.size() && calls.get(to).name().equals(name); to++) {
                    bind(statement, calls.get(to).values());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            from = to;
        }
        calls.clear();
    }

    /// One statement at once.
    ///
    /// @return rows it changed
    int runNow(Connection connection, String name, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.get(name))) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
