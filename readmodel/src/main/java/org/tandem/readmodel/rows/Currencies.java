package org.tandem.readmodel.rows;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.tandem.database.Sql;
import org.tandem.domain.Broken;
import org.tandem.domain.money.Currency;

/// The decimals of each currency the ledger has seen; read once, and again when an unknown one turns up.
public final class Currencies {
    private static final Sql SQL = Sql.read("ledger/account");

    private final Jdbi jdbi;
    private final Map<String, Currency> byCode = new ConcurrentHashMap<>();

    public Currencies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Currency of(String code) {
        Currency known = byCode.get(code);
        if (known != null) {
            return known;
        }
        jdbi.useHandle(handle -> handle.createQuery(SQL.get("currencies"))
                .map((row, context) -> new Currency(row.getString("code"), row.getInt("decimals")))
                .forEach(currency -> byCode.put(currency.code(), currency)));
        Currency found = byCode.get(code);
        if (found == null) {
            throw new Broken("the currency " + code + " stands in a row but not in ledger.currency");
        }
        return found;
    }
}
