package org.tandem.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Least rights: who only shows rows cannot change them, whatever is done to it. The owner of a schema makes the role
/// and lets it read; [Pool#reading] takes it on.
public final class Roles {
    /// May read what the owner lets it, and nothing else.
    public static final String READER = "tandem_reader";

    private static final Sql SQL = Sql.read("database/roles");

    private Roles() {}

    /// Lets the reader read a schema, its tables of now and of later. Running it again changes nothing.
    ///
    /// @param owner of the schema; it may make roles, or somebody has made this one and granted it to the owner
    /// @throws SQLException it may not, or the server is away
    public static void letRead(Pool owner, String schema) throws SQLException {
        String name = "\"" + schema.replace("\"", "") + "\"";
        try (Connection connection = owner.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(SQL.get("make"));
            if (!mayBecome(statement)) {
                statement.execute(SQL.get("become"));
            }
            statement.execute("GRANT USAGE ON SCHEMA " + name + " TO " + READER);
            statement.execute("GRANT SELECT ON ALL TABLES IN SCHEMA " + name + " TO " + READER);
            statement.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA " + name + " GRANT SELECT ON TABLES TO " + READER);
        }
    }

    private static boolean mayBecome(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(SQL.get("may-become"))) {
            return row.next() && row.getBoolean(1);
        }
    }
}
