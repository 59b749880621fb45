package org.tandem.compliance.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The statements of one resource file `sql/compliance/<file>.sql`, by name: a line `-- name: search` begins each.
public final class Sql {
    private static final String MARK = "-- name:";

    private final String file;
    private final Map<String, String> statements = new LinkedHashMap<>();

    private Sql(String file) {
        this.file = file;
    }

    /// @throws IllegalArgumentException no such file, or a name given twice
    public static Sql read(String file) {
        String path = "/sql/compliance/" + file + ".sql";
        try (InputStream in = Sql.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no SQL resource " + path);
            }
            Sql sql = new Sql(file);
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String part : text.split("(?m)^" + MARK, -1)) {
                sql.keep(part);
            }
            return sql;
        } catch (IOException e) {
            throw new UncheckedIOException("SQL resource " + path + " cannot be read", e);
        }
    }

    /// What stands before the first name is a comment.
    private void keep(String part) {
        int end = part.indexOf('\n');
        if (part.startsWith("--") || end < 0) {
            return;
        }
        String name = part.substring(0, end).strip();
        if (statements.put(name, part.substring(end).strip()) != null) {
            throw new IllegalArgumentException("the name '" + name + "' stands twice in " + file);
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
}
