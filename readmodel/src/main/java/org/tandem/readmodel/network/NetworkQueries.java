package org.tandem.readmodel.network;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.database.Sql;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.payment.Uetr;
import org.tandem.readmodel.rows.Asking;
import org.tandem.readmodel.rows.Page;
import org.tandem.readmodel.rows.Progress;
import org.tandem.readmodel.rows.Row;

/// The network's rules, the changes to them, and how far the read model has come. Safe for many threads.
public final class NetworkQueries {
    private final Sql sql = Sql.read("ledger/network");
    private final Asking asking;

    public NetworkQueries(Asking asking) {
        this.asking = asking;
    }

    /// Empty before the network is founded.
    public Optional<NetworkRow> network() {
        List<String> officers = asking.list(sql.get("officers"), Map.of(), row -> row.text("name"));
        List<NetworkRow.CurrencyRow> currencies = asking.list(
                sql.get("currencies"),
                Map.of(),
                row -> new NetworkRow.CurrencyRow(
                        row.currency("code"), row.bic("settlement_bank"), row.text("country")));
        List<NetworkRow.FeeRow> fees = asking.list(
                sql.get("fees"),
                Map.of(),
                row -> new NetworkRow.FeeRow(
                        row.pair(), fee(row, "sender"), fee(row, "receiver"), row.time("since_at")));
        List<NetworkRow.LimitRow> limits = asking.list(
                sql.get("limits"),
                Map.of(),
                row -> new NetworkRow.LimitRow(
                        row.bic("participant"),
                        row.currency("currency"),
                        row.number("payment_max_minor"),
                        row.number("day_max_minor"),
                        row.time("since_at")));
        return asking.first(
                sql.get("network"),
                Map.of(),
                row -> new NetworkRow(
                        row.text("name"),
                        row.bic("operator"),
                        row.time("founded_at"),
                        officers,
                        parameters(row),
                        row.number("list_epoch"),
                        row.text("list_version"),
                        row.timeOrNull("lists_activated_at"),
                        currencies,
                        fees,
                        limits));
    }

    /// Newest first, founding changes included.
    public Page<ChangeRow> changes(long before, int rows) {
        List<ChangeRow> found = asking.list(
                sql.get("changes") + "\n" + sql.get("changes page"),
                Map.of("before", before, "rows", rows + 1),
                NetworkQueries::change);
        return Page.of(found, rows, ChangeRow::sequence);
    }

    /// Those that wait for their second person, oldest first.
    public List<ChangeRow> openChanges() {
        return asking.list(sql.get("changes") + "\n" + sql.get("changes open"), Map.of(), NetworkQueries::change);
    }

    /// Decisions on a held payment, oldest first.
    public List<ChangeRow> decisionsOn(Uetr uetr) {
        return asking.list(
                sql.get("changes") + "\n" + sql.get("changes of payment"),
                Map.of("uetr", new UUID(uetr.high(), uetr.low())),
                NetworkQueries::change);
    }

    /// One row, or all founding changes for the founding command's id.
    public List<ChangeRow> change(CommandId change) {
        return asking.list(
                sql.get("changes") + "\n" + sql.get("change by id"),
                Map.of("change", new UUID(change.high(), change.low())),
                NetworkQueries::change);
    }

    public Progress progress() {
        return asking.first(
                        sql.get("progress"),
                        Map.of(),
                        row -> new Progress(
                                row.number("last_event_sequence"),
                                row.number("journal_position"),
                                row.number("last_time_nanos")))
                .orElse(Progress.NOTHING);
    }

    private static ChangeRow change(Row row) throws SQLException {
        String[] names = row.texts("field_names");
        String[] values = row.texts("field_values");
        List<ChangeRow.Field> fields = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            fields.add(new ChangeRow.Field(names[i], values[i]));
        }
        return new ChangeRow(
                row.number("sequence"),
                row.commandId("change"),
                row.text("kind"),
                fields,
                row.isNull("uetr") ? null : row.uetr("uetr"),
                ChangeRow.State.of(row.code("state")),
                row.text("proposer"),
                row.time("proposed_at"),
                row.timeOrNull("expires_at"),
                row.text("decider"),
                row.timeOrNull("decided_at"));
    }

    private static Fee fee(Row row, String side) throws SQLException {
        return new Fee(
                row.number(side + "_fixed_minor"),
                row.number(side + "_ppm"),
                row.number(side + "_least_minor"),
                row.number(side + "_greatest_minor"));
    }

    private static @Nullable Parameters parameters(Row row) throws SQLException {
        return row.isNull("quote_life_millis")
                ? null
                : new Parameters(
                        row.number("quote_life_millis"),
                        row.number("acceptance_millis"),
                        row.number("payment_millis"),
                        row.number("hold_millis"),
                        row.number("return_window_millis"),
                        row.number("duplicate_window_millis"),
                        row.number("change_life_millis"));
    }
}
