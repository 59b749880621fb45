package org.tandem.readmodel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.tandem.database.Pool;
import org.tandem.database.Sql;

/// One SHA-256 for each table over all its rows in a canonical order: two ledgers of the same events have the same,
/// however they came about.
public final class LedgerDigest {
    private LedgerDigest() {}

    /// Table name to digest in hexadecimal, by name. Reads everything.
    ///
    /// @throws LedgerUnreachable PostgreSQL is away or refused
    public static Map<String, String> of(Pool pool) {
        Sql sql = Sql.read("ledger/digest");
        Map<String, String> digests = new LinkedHashMap<>();
        try (Connection connection = pool.connection()) {
            List<String[]> tables = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql.get("tables"))) {
                while (rows.next()) {
                    tables.add(new String[] {rows.getString("name"), rows.getString("columns")});
                }
            }
            for (String[] table : tables) {
                String copy = sql.get("rows").replace("<columns>", table[1]).replace("<table>", table[0]);
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(table[1].getBytes(StandardCharsets.UTF_8));
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(copy, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                digests.put(table[0], HexFormat.of().formatHex(digest.digest()));
            }
        } catch (SQLException e) {
            throw new LedgerUnreachable(e);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a digest of rows cannot be made", e);
        }
        return digests;
    }
}
