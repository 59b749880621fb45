package org.tandem.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/// Least rights: a session may do what its work needs, whatever is done to it. The owner of a schema makes the roles
/// and says what each may do; sessions of a running system take a role on ([Pool#as]), and only migrations are the
/// owner's.
public final class Roles {
    /// SQLSTATE of insufficient privilege.
    private static final String NOT_ALLOWED = "42501";
    private static final Sql SQL = Sql.read("database/roles");

    private Roles() {}

    /// Makes the roles and gives them their rights in one step, so that what `rights` takes first, as a former
    /// version gave it, is gone. Running it again changes nothing.
    ///
    /// @param owner of the schema; it may make roles, or somebody has made these and granted them to the owner
    /// @param rights `REVOKE` and `GRANT` statements
    /// @throws SQLException it may not, or the server is away
    public static void give(Pool owner, List<Role> roles, String rights) throws SQLException {
        try (Connection connection = owner.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Two programs that start together would change the same rows of the catalogue.
            statement.execute(SQL.get("lock"));
            for (Role role : roles) {
                statement.execute(SQL.get("make").replace("<role>", role.name()));
                if (!mayBecome(statement, role)) {
                    statement.execute("GRANT " + role.name() + " TO CURRENT_USER");
                }
            }
            statement.execute(rights);
            connection.commit();
        } catch (SQLException e) {
            throw NOT_ALLOWED.equals(e.getSQLState()) ? toldWhatToDo(roles, e) : e;
        }
    }

    private static SQLException toldWhatToDo(List<Role> roles, SQLException e) {
        String names = roles.stream().map(Role::name).collect(Collectors.joining(", "));
        return new SQLException(
                e.getMessage() + "; let its user make roles, or make " + names
                        + " and grant them to it (see docs/operating/security.md)",
                e.getSQLState(),
                e);
    }

    private static boolean mayBecome(Statement statement, Role role) throws SQLException {
        try (ResultSet row = statement.executeQuery(SQL.get("may-become").replace("<role>", role.name()))) {
            return row.next() && row.getBoolean(1);
        }
    }
}
