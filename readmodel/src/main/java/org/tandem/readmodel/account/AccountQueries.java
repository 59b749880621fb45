package org.tandem.readmodel.account;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tandem.database.Sql;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.account.PostingKind;
import org.tandem.domain.money.Currency;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.readmodel.rows.Asking;
import org.tandem.readmodel.rows.Page;
import org.tandem.readmodel.rows.Row;

/// Participants, accounts, statements and the proof that the books balance. Safe for many threads.
public final class AccountQueries {
    private static final int LINES_PER_EVENT = 8;

    private final Sql sql = Sql.read("ledger/account");
    private final Asking asking;

    public AccountQueries(Asking asking) {
        this.asking = asking;
    }

    /// Every participant by BIC, with its accounts by currency.
    public List<ParticipantRow> participants() {
        Map<Bic, List<AccountRow>> accounts = new HashMap<>();
        for (AccountRow account : accounts()) {
            accounts.computeIfAbsent(account.id().owner(), _ -> new ArrayList<>())
                    .add(account);
        }
        return asking.list(sql.get("participants"), Map.of(), row -> {
            Bic bic = row.bic("bic");
            return new ParticipantRow(
                    bic,
                    row.text("name"),
                    row.text("country"),
                    Role.of(row.code("role")),
                    ParticipantState.of(row.code("state")),
                    row.flag("unquoted_allowed"),
                    row.time("admitted_at"),
                    accounts.getOrDefault(bic, List.of()));
        });
    }

    public Optional<ParticipantRow> participant(Bic bic) {
        return participants().stream().filter(row -> row.bic().equals(bic)).findFirst();
    }

    /// Every account, system accounts too, by owner, currency and kind.
    public List<AccountRow> accounts() {
        return asking.list(sql.get("accounts"), Map.of(), AccountQueries::account);
    }

    public Optional<AccountRow> account(AccountId id) {
        return asking.first(sql.get("account"), byId(id), AccountQueries::account);
    }

    /// One row a currency.
    public List<TrialBalanceRow> trialBalance() {
        return asking.list(
                sql.get("trial balance"),
                Map.of(),
                row -> new TrialBalanceRow(
                        new Currency(row.text("currency"), row.code("decimals")),
                        row.number("out_of_balance_minor"),
                        row.number("issued_minor"),
                        row.number("settlement_minor"),
                        row.number("fees_minor"),
                        row.number("rounding_minor"),
                        row.number("reserved_minor")));
    }

    /// Compares every balance with the sum of its postings and of its hours; empty when all agree. Reads every
    /// posting: for a check by night or by hand.
    public List<AccountDifference> differences() {
        return asking.list(
                sql.get("differences"),
                Map.of(),
                row -> new AccountDifference(
                        id(row, "owner", "kind", "currency"),
                        row.number("posted_minor"),
                        row.number("postings_minor"),
                        row.number("turnover_minor")));
    }

    /// Money in and out, newest first.
    public Page<FundingRow> fundings(long before, int rows) {
        List<FundingRow> found = asking.list(
                sql.get("fundings"),
                Map.of("before", before, "rows", rows + 1),
                row -> new FundingRow(
                        row.number("sequence"),
                        row.commandId("id"),
                        row.code("kind") == 2,
                        FundingRow.State.of(row.code("state")),
                        row.bic("participant"),
                        row.bic("settlement_bank"),
                        row.money("amount_minor", row.currency("currency")),
                        row.time("requested_at"),
                        row.timeOrNull("ended_at")));
        return Page.of(found, rows, FundingRow::sequence);
    }

    /// The entries booked at or after `from` and before `to`, oldest first, with running balances; empty for an
    /// account that does not exist.
    ///
    /// @param after -1 for the beginning, or the `after` of the page above
    /// @param rows at most so many entries
    public Optional<Statement> statement(AccountId id, Instant from, Instant to, long after, int rows) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a statement ends after it begins, not from " + from + " to " + to);
        }
        return asking.first(sql.get("account"), byId(id), row -> row.code("id"))
                .map(account -> statement(id, account, from, to, after, rows));
    }

    private Statement statement(AccountId id, int account, Instant from, Instant to, long after, int rows) {
        Map<String, Object> range =
                Map.of("account", account, "from", from, "to", to, "after", after, "rows", rows + 1);
        long opening = minor("balance before", Map.of("account", account, "at", from));
        long closing = minor("balance before", Map.of("account", account, "at", to));
        long balance = after < 0 ? opening : opening + minor("sum before place", range);
        List<Statement.Entry> entries = new ArrayList<>();
        for (Statement.Entry entry : asking.list(sql.get("entries"), range, AccountQueries::entry)) {
            balance += entry.credit() ? entry.amountMinor() : -entry.amountMinor();
            entries.add(new Statement.Entry(
                    entry.place(),
                    entry.eventSequence(),
                    entry.line(),
                    entry.bookedAt(),
                    entry.kind(),
                    entry.credit(),
                    entry.amountMinor(),
                    entry.counterparty(),
                    entry.uetr(),
                    balance));
        }
        boolean more = entries.size() > rows;
        List<Statement.Entry> shown = more ? entries.subList(0, rows) : entries;
        OptionalLong next = more ? OptionalLong.of(shown.getLast().place()) : OptionalLong.empty();
        return asking.first(
                        sql.get("totals"),
                        range,
                        row -> new Statement(
                                id,
                                from,
                                to,
                                opening,
                                closing,
                                new Statement.Totals(row.number("debits"), row.number("debit_minor")),
                                new Statement.Totals(row.number("credits"), row.number("credit_minor")),
                                shown,
                                next))
                .orElseThrow();
    }

    private long minor(String name, Map<String, ?> values) {
        return asking.first(sql.get(name), values, row -> row.number("minor")).orElseThrow();
    }

    private static Statement.Entry entry(Row row) throws SQLException {
        long eventSequence = row.number("event_sequence");
        int line = row.code("line");
        return new Statement.Entry(
                eventSequence * LINES_PER_EVENT + line,
                eventSequence,
                line,
                row.time("posted_at"),
                PostingKind.of(row.code("kind")),
                row.flag("credit"),
                row.number("amount_minor"),
                id(row, "other_owner", "other_kind", "other_currency"),
                row.isNull("uetr") ? null : row.uetr("uetr"),
                0);
    }

    private static AccountRow account(Row row) throws SQLException {
        return new AccountRow(
                id(row, "owner", "kind", "currency"),
                AccountState.of(row.code("state")),
                row.number("posted_minor"),
                row.number("reserved_minor"));
    }

    private static AccountId id(Row row, String owner, String kind, String currency) throws SQLException {
        return new AccountId(row.bic(owner), AccountKind.of(row.code(kind)), row.currency(currency));
    }

    private static Map<String, Object> byId(AccountId id) {
        return Map.of(
                "owner", id.owner().code(),
                "kind", id.kind().code(),
                "currency", id.currency().code());
    }
}
