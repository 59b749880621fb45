package org.tandem.readmodel.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tandem.database.Sql;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;

/// Surrogate keys of parties and accounts, given in the order in which they appear in the events, and whose currency
/// is whose. New ones become rows before anything that names them.
final class Directory {
    private final Sql sql;
    private final Statements births;
    private final Map<Bic, Party> parties = new HashMap<>();
    private final Map<AccountId, Account> accounts = new HashMap<>();
    /// Currency code to settlement bank, in the order the currencies were added; NONE while only seen in a payment.
    private final Map<String, Bic> settlementBanks = new LinkedHashMap<>();

    private final Map<String, String> ownCurrencies = new HashMap<>();

    Directory(Sql sql) {
        this.sql = sql;
        this.births = new Statements(sql);
    }

    Party party(Bic bic) {
        Party known = parties.get(bic);
        if (known != null) {
            return known;
        }
        Party party = new Party(parties.size(), bic.country());
        parties.put(bic, party);
        births.add("insert participant", party.id, bic.code(), party.country());
        return party;
    }

    Account account(AccountId id) {
        Account known = accounts.get(id);
        if (known != null) {
            return known;
        }
        meet(id.currency());
        Account account = new Account(accounts.size() + 1);
        births.add(
                "insert account",
                account.id,
                party(id.owner()).id,
                id.kind().code(),
                id.currency().code());
        accounts.put(id, account);
        return account;
    }

    /// A currency that an event names gets a row, also when the network does not serve it.
    void meet(Currency currency) {
        if (!settlementBanks.containsKey(currency.code())) {
            settlementBanks.put(currency.code(), Bic.NONE);
            births.add("insert currency", currency.code(), currency.decimals());
        }
    }

    void added(Currency currency, Bic settlementBank) {
        meet(currency);
        settlementBanks.remove(currency.code());
        settlementBanks.put(currency.code(), settlementBank);
        ownCurrencies.clear();
    }

    void moved(Bic bic, String country) {
        party(bic).movesTo(country);
        ownCurrencies.clear();
    }

    /// Whether the currency is the country's own: the one whose settlement bank is there.
    boolean isOwn(String country, Currency currency) {
        if (ownCurrencies.isEmpty()) {
            settlementBanks.forEach((code, bank) -> {
                if (!bank.isNone()) {
                    ownCurrencies.putIfAbsent(party(bank).country(), code);
                }
            });
        }
        return currency.code().equals(ownCurrencies.get(country));
    }

    void write(Connection connection) throws SQLException {
        births.run(connection);
    }

    void load(Connection connection) throws SQLException {
        parties.clear();
        accounts.clear();
        settlementBanks.clear();
        ownCurrencies.clear();
        births.clear();
        Map<Integer, Bic> byId = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(sql.get("participants"))) {
                while (rows.next()) {
                    String text = rows.getString("bic");
                    Bic bic = text.isEmpty() ? Bic.NONE : Bic.of(text);
                    parties.put(bic, new Party(rows.getInt("id"), rows.getString("country")));
                    byId.put(rows.getInt("id"), bic);
                }
            }
            try (ResultSet rows = statement.executeQuery(sql.get("currencies"))) {
                while (rows.next()) {
                    Bic bank = byId.getOrDefault(rows.getInt("settlement_bank"), Bic.NONE);
                    settlementBanks.put(rows.getString("code"), bank);
                }
            }
            try (ResultSet rows = statement.executeQuery(sql.get("accounts"))) {
                while (rows.next()) {
                    Currency currency = new Currency(rows.getString("currency"), rows.getInt("decimals"));
                    AccountId id =
                            new AccountId(Bic.of(rows.getString("bic")), AccountKind.of(rows.getInt("kind")), currency);
                    accounts.put(id, new Account(rows.getInt("id")));
                }
            }
        }
    }
}
