package org.tandem.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The SQL statements of one resource file `sql/<file>.sql`, by name: a line `-- name: search` begins each.
public final class Sql {
    private static final String MARK = "-- name:";

    private final String file;
    private final Map<String, String> statements;

    private Sql(String file, Map<String, String> statements) {
        this.file = file;
        this.statements = statements;
    }

    /// @param file with the folder of its schema, such as `ledger/payment`
    /// @throws IllegalArgumentException no such file, or a name given twice
    public static Sql read(String file) {
        String path = "/sql/" + file + ".sql";
        try (InputStream in = Sql.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no SQL resource " + path);
            }
            return new Sql(path, parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("SQL resource " + path + " cannot be read", e);
        }
    }

    /// @throws IllegalArgumentException no statement has the name
    public String get(String name) {
        String statement = statements.get(name);
        if (statement == null) {
            throw new IllegalArgumentException(
                    "no statement '" + name + "' in " + file + ", which has " + statements.keySet());
        }
        return statement;
    }

    private static Map<String, String> parse(String path, String text) {
        Map<String, String> statements = new LinkedHashMap<>();
        String name = "";
        StringBuilder body = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.startsWith(MARK)) {
                keep(path, statements, name, body);
                name = line.substring(MARK.length()).strip();
                body.setLength(0);
            } else if (!line.startsWith("--")) {
                body.append(line).append('\n');
            }
        }
        keep(path, statements, name, body);
        return statements;
    }

    private static void keep(String path, Map<String, String> statements, String name, StringBuilder body) {
        if (!name.isEmpty() && statements.put(name, body.toString().strip()) != null) {
            throw new IllegalArgumentException("the name '" + name + "' stands twice in " + path);
        }
    }
}
