package org.tandem.database;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;

/// A schema's rows as files, one a table, and back: for what no log can make again. The first line of a file names the
/// columns, the rest is PostgreSQL's own text form of COPY.
public final class SchemaCopy {
    private static final Sql SQL = Sql.read("database/schema-copy");
    private static final String SUFFIX = ".copy";

    /// Rows of the child refer to rows of the parent.
    private record Reference(String child, String parent) {}

    private SchemaCopy() {}

    /// All tables as of one moment.
    ///
    /// @return how many; none when there is no such schema
    /// @throws SchemaNotCopied the server is away or refused
    public static int write(Pool pool, String schema, Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return written(pool, schema, folder);
        } catch (SQLException | JdbiException e) {
            throw new SchemaNotCopied("the rows of " + schema + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static int written(Pool pool, String schema, Path folder) throws SQLException, IOException {
        try (Handle handle = pool.jdbi().open()) {
            Connection connection = begin(handle);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            List<String> tables = tables(handle, schema);
            for (String table : tables) {
                String columns = columns(handle, schema, table);
                try (OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve(table + SUFFIX)))) {
                    out.write((columns + "\n").getBytes(StandardCharsets.UTF_8));
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("COPY " + name(schema, table) + " (" + columns + ") TO STDOUT", out);
                }
            }
            connection.rollback();
            return tables.size();
        }
    }

    /// Fills tables that migrations have just made; all or nothing. What the migrations themselves put there is
    /// replaced.
    ///
    /// @throws SchemaNotCopied the server is away or refused, or somebody has used the tables already
    public static void read(Pool pool, String schema, Path folder) throws IOException {
        try {
            fill(pool, schema, folder);
        } catch (SQLException | JdbiException e) {
            throw new SchemaNotCopied("the rows of " + schema + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void fill(Pool pool, String schema, Path folder) throws SQLException, IOException {
        try (Handle handle = pool.jdbi().open()) {
            Connection connection = begin(handle);
            clear(handle, schema);
            for (String table : parentsFirst(handle, schema)) {
                Path file = folder.resolve(table + SUFFIX);
                if (Files.exists(file)) {
                    fill(connection, name(schema, table), file);
                }
            }
            goOnCounting(handle, connection, schema);
            connection.commit();
        }
    }

    /// What is not committed is rolled back when the handle is closed.
    private static Connection begin(Handle handle) throws SQLException {
        handle.getConfig(Handles.class).setForceEndTransactions(false);
        handle.getConnection().setAutoCommit(false);
        return handle.getConnection();
    }

    /// Rows that people made have numbers; no migration makes such.
    private static void clear(Handle handle, String schema) {
        List<String> numbered = handle.createQuery(SQL.get("numbered"))
                .bind("schema", schema)
                .mapTo(String.class)
                .list();
        for (String table : numbered) {
            if (handle.createQuery("SELECT EXISTS (SELECT 1 FROM " + name(schema, table) + ")")
                    .mapTo(Boolean.class)
                    .one()) {
                throw new SchemaNotCopied("there are rows in " + schema + "." + table
                        + " already; restore into a database that nobody has used");
            }
        }
        for (String table : tables(handle, schema)) {
            handle.execute("TRUNCATE " + name(schema, table) + " CASCADE");
        }
    }

    private static void fill(Connection connection, String table, Path file) throws SQLException, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            StringBuilder columns = new StringBuilder();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                columns.append((char) next);
            }
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " (" + columns + ") FROM STDIN", in);
        }
    }

    /// The next row must not take a number that is there.
    private static void goOnCounting(Handle handle, Connection connection, String schema) throws SQLException {
        List<String> statements = handle.createQuery(SQL.get("counters"))
                .bind("schema", schema)
                .mapTo(String.class)
                .list();
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /// A row may refer to rows of tables before its own.
    private static List<String> parentsFirst(Handle handle, String schema) {
        List<Reference> references = handle.createQuery(SQL.get("references"))
                .bind("schema", schema)
                .map((row, _) -> new Reference(row.getString("child"), row.getString("parent")))
                .list();
        List<String> waiting = new ArrayList<>(tables(handle, schema));
        List<String> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Set<String> open = new HashSet<>(waiting);
            List<String> free = waiting.stream()
                    .filter(table -> references.stream()
                            .noneMatch(it -> it.child().equals(table)
                                    && !it.parent().equals(table)
                                    && open.contains(it.parent())))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("the tables " + waiting + " refer to each other in a circle");
            }
            ordered.addAll(free);
            waiting.removeAll(free);
        }
        return ordered;
    }

    private static List<String> tables(Handle handle, String schema) {
        return handle.createQuery(SQL.get("tables"))
                .bind("schema", schema)
                .mapTo(String.class)
                .list();
    }

    private static String columns(Handle handle, String schema, String table) {
        return String.join(
                ",",
                handle.createQuery(SQL.get("columns"))
                        .bind("schema", schema)
                        .bind("table", table)
                        .mapTo(String.class)
                        .list());
    }

    private static String name(String schema, String table) {
        return "\"" + schema + "\".\"" + table + "\"";
    }
}
