package org.tandem.compliance.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tandem.domain.Broken;

/// Instants as PostgreSQL takes and gives them.
public final class Times {
    private static final long NANOS = 1_000_000_000L;

    private Times() {}

    /// The log's time.
    public static Instant ofNanos(long epochNanos) {
        return Instant.ofEpochSecond(Math.floorDiv(epochNanos, NANOS), Math.floorMod(epochNanos, NANOS));
    }

    public static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static Instant read(ResultSet row, String column) throws SQLException {
        return readIfSet(row, column).orElseThrow(() -> new Broken("the column " + column + " has no time"));
    }

    public static Optional<Instant> readIfSet(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
