package org.tandem.readmodel.rows;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;

/// Asks one statement of one SQL file and reads its rows as values.
public final class Asking {
    private static final int FETCH_ROWS = 1_000;

    private final Jdbi jdbi;
    private final Currencies currencies;

    public Asking(Jdbi jdbi, Currencies currencies) {
        this.jdbi = jdbi;
        this.currencies = currencies;
    }

    /// Makes a value of a row.
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    public Currencies currencies() {
        return currencies;
    }

    /// All rows. Values are bound by name; an [Instant] as `timestamptz`, a [List] where the statement has
    /// `<name>`.
    public <T> List<T> list(String sql, Map<String, ?> values, Reader<T> reader) {
        try {
            return jdbi.withHandle(handle -> query(handle, sql, values)
                    .map((result, context) -> reader.read(new Row(result, currencies)))
                    .list());
        } catch (JdbiException e) {
            throw LedgerAway.orAsItIs(e);
        }
    }

    public <T> Optional<T> first(String sql, Map<String, ?> values, Reader<T> reader) {
        return list(sql, values, reader).stream().findFirst();
    }

    /// Row by row in one transaction, however many there are: the server keeps a cursor.
    public <T> void each(String sql, Map<String, ?> values, Reader<T> reader, Consumer<T> consumer) {
        try {
            jdbi.useTransaction(handle -> query(handle, sql, values)
                    .setFetchSize(FETCH_ROWS)
                    .map((result, context) -> reader.read(new Row(result, currencies)))
                    .forEach(consumer));
        } catch (JdbiException e) {
            throw LedgerAway.orAsItIs(e);
        }
    }

    private static Query query(Handle handle, String sql, Map<String, ?> values) {
        Query query = handle.createQuery(sql);
        values.forEach((name, value) -> {
            switch (value) {
                case Instant instant -> query.bind(name, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
                case List<?> list -> query.bindList(name, list);
                default -> query.bind(name, value);
            }
        });
        return query;
    }
}
