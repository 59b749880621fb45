package org.tandem.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows on their way into one table by `COPY … (FORMAT BINARY)`: the fastest door PostgreSQL has.
///
/// Fill rows, then [#send]; the buffer is kept and reused, so steady use allocates nothing. Not thread-safe.
///
/// ```java
/// CopyIn copy = new CopyIn("ledger.posting", List.of("sequence", "account", "amount_minor"));
/// copy.row().putLong(7).putText("MINMBY2X").putLong(1_250_000);
/// copy.send(connection);   // in the connection's transaction
/// ```
///
/// Each `put` must be that of the column's SQL type exactly: `putLong` bigint, `putInt` integer, `putShort` smallint,
/// `putText` text or varchar, `putBytes` bytea, `putTimestampMicros` timestamptz, `putDateEpochDay` date, `putUuid`
/// uuid, `putBoolean` boolean, `putJson` jsonb. PostgreSQL refuses another width ("incorrect binary data format").
/// Format: PostgreSQL documentation, COPY, "Binary Format".
public final class CopyIn {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int START_BYTES = 64 * 1024;
    private static final int MOST_BYTES = 1 << 30;
    private static final int CHUNK_BYTES = 1 << 20;
    private static final int MOST_UTF8_BYTES_A_CHAR = 3;
    private static final long POSTGRES_EPOCH_MICROS = 946_684_800_000_000L;
    private static final int POSTGRES_EPOCH_DAY = 10_957;
    private static final byte JSONB_VERSION = 1;

    private final String table;
    private final List<String> columns;
    private final String sql;
    private byte[] buffer = new byte[START_BYTES];
    private int length;
    private int rows;
    private int missing;

    /// @param table with its schema, as in SQL
    /// @param columns in the order the rows are filled
    public CopyIn(String table, List<String> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("COPY into " + table + ": no columns given");
        }
        this.table = table;
        this.columns = List.copyOf(columns);
        this.sql = "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT BINARY)";
        clear();
    }

    /// Forgets every row not yet sent.
    public void clear() {
        System.arraycopy(HEADER, 0, buffer, 0, HEADER.length);
        length = HEADER.length;
        rows = 0;
        missing = 0;
    }

    /// Begins the next row; the one before must be full.
    public CopyIn row() {
        requireFullRow();
        ensure(Short.BYTES);
        length = shortAt(length, columns.size());
        missing = columns.size();
        rows++;
        return this;
    }

    public CopyIn putLong(long value) {
        ensure(field(Long.BYTES));
        length = longAt(intAt(length, Long.BYTES), value);
        return this;
    }

    public CopyIn putInt(int value) {
        ensure(field(Integer.BYTES));
        length = intAt(intAt(length, Integer.BYTES), value);
        return this;
    }

    public CopyIn putShort(int value) {
        if (value != (short) value) {
            throw new IllegalArgumentException(
                    at(columns.size() - missing) + ": smallint expected -32768 to 32767, found " + value);
        }
        ensure(field(Short.BYTES));
        length = shortAt(intAt(length, Short.BYTES), value);
        return this;
    }

    public CopyIn putBoolean(boolean value) {
        ensure(field(1));
        length = intAt(length, 1);
        buffer[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    /// Text as UTF-8; null writes SQL NULL. PostgreSQL holds no U+0000, so such a text is refused here, by column.
    public CopyIn putText(@Nullable String value) {
        if (value == null) {
            return putNull();
        }
        ensure(field(Math.multiplyExact(value.length(), MOST_UTF8_BYTES_A_CHAR)));
        int end = utf8At(length + Integer.BYTES, value);
        intAt(length, end - length - Integer.BYTES);
        length = end;
        return this;
    }

    /// Bytes as they are; null writes SQL NULL.
    public CopyIn putBytes(byte @Nullable [] value) {
        return value == null ? putNull() : putBytes(value, 0, value.length);
    }

    public CopyIn putBytes(byte[] value, int offset, int count) {
        ensure(field(count));
        length = intAt(length, count);
        System.arraycopy(value, offset, buffer, length, count);
        length += count;
        return this;
    }

    /// An instant as microseconds since 1970-01-01T00:00Z.
    public CopyIn putTimestampMicros(long epochMicros) {
        return putLong(epochMicros - POSTGRES_EPOCH_MICROS);
    }

    /// A date as days since 1970-01-01.
    public CopyIn putDateEpochDay(int epochDay) {
        return putInt(epochDay - POSTGRES_EPOCH_DAY);
    }

    public CopyIn putUuid(long mostSignificant, long leastSignificant) {
        ensure(field(2 * Long.BYTES));
        length = longAt(longAt(intAt(length, 2 * Long.BYTES), mostSignificant), leastSignificant);
        return this;
    }

    /// JSON text into a `jsonb` column; null writes SQL NULL.
    public CopyIn putJson(@Nullable String value) {
        if (value == null) {
            return putNull();
        }
        ensure(field(1 + Math.multiplyExact(value.length(), MOST_UTF8_BYTES_A_CHAR)));
        buffer[length + Integer.BYTES] = JSONB_VERSION;
        int end = utf8At(length + Integer.BYTES + 1, value);
        intAt(length, end - length - Integer.BYTES);
        length = end;
        return this;
    }

    public CopyIn putNull() {
        ensure(field(0));
        length = intAt(length, -1);
        return this;
    }

    /// Rows begun since the last [#send] or [#clear].
    public int rows() {
        return rows;
    }

    /// Bytes waiting to be sent: when to send is the caller's choice.
    public int sizeBytes() {
        return length;
    }

    /// Sends every row in one COPY within the connection's transaction, and begins afresh. Nothing is sent for no
    /// rows.
    ///
    /// @return rows written
    /// @throws SQLException the server refused or went away; the rows are kept, so that they can be sent again
    public long send(Connection connection) throws SQLException {
        requireFullRow();
        if (rows == 0) {
            return 0;
        }
        ensure(Short.BYTES);
        int end = shortAt(length, -1);
        org.postgresql.copy.CopyIn copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            for (int from = 0; from < end; from += CHUNK_BYTES) {
                copy.writeToCopy(buffer, from, Math.min(CHUNK_BYTES, end - from));
            }
            long written = copy.endCopy();
            clear();
            return written;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void requireFullRow() {
        if (missing != 0) {
            throw new IllegalStateException(at(columns.size() - missing) + ": row " + rows + " lacks " + missing
                    + " of its " + columns.size() + " values, from this column on");
        }
    }

    /// Counts one value of the row and says how many bytes it needs, its length word included.
    private int field(int bytes) {
        if (missing == 0) {
            throw new IllegalStateException("COPY into " + table + ": row " + rows + " is full, or none is begun");
        }
        missing--;
        return Math.addExact(bytes, Integer.BYTES);
    }

    private String at(int column) {
        return "COPY into " + table + ", column " + columns.get(Math.min(column, columns.size() - 1));
    }

    private void ensure(int more) {
        long needed = (long) length + more;
        if (needed <= buffer.length) {
            return;
        }
        if (needed > MOST_BYTES) {
            throw new IllegalStateException("COPY into " + table + ": " + rows + " rows make more than " + MOST_BYTES
                    + " bytes; send them in smaller lots");
        }
        buffer = Arrays.copyOf(buffer, (int) Math.min(MOST_BYTES, Math.max(needed, 2L * buffer.length)));
    }

    private int utf8At(int at, String text) {
        int end = at;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                // Rare in payments' text: leave the exact rules of surrogates to the library.
                byte[] rest = text.substring(i).getBytes(StandardCharsets.UTF_8);
                requireNoZero(text.indexOf(0, i));
                System.arraycopy(rest, 0, buffer, end, rest.length);
                return end + rest.length;
            }
            requireNoZero(c == 0 ? i : -1);
            buffer[end++] = (byte) c;
        }
        return end;
    }

    private void requireNoZero(int position) {
        if (position >= 0) {
            throw new IllegalArgumentException(
                    at(columns.size() - missing - 1) + ": text expected without U+0000, found one at " + position);
        }
    }

    private int shortAt(int at, int value) {
        buffer[at] = (byte) (value >>> 8);
        buffer[at + 1] = (byte) value;
        return at + Short.BYTES;
    }

    private int intAt(int at, int value) {
        buffer[at] = (byte) (value >>> 24);
        buffer[at + 1] = (byte) (value >>> 16);
        buffer[at + 2] = (byte) (value >>> 8);
        buffer[at + 3] = (byte) value;
        return at + Integer.BYTES;
    }

    private int longAt(int at, long value) {
        return intAt(intAt(at, (int) (value >>> 32)), (int) value);
    }
}
