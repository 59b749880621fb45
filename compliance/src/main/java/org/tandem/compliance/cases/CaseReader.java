package org.tandem.compliance.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.tandem.compliance.names.EntryRef;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.store.Times;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// Rows as values.
final class CaseReader {
    private CaseReader() {}

    /// Makes a value of a row.
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static CaseRow row(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getLong("id"),
                Uetr.of(row.getObject("uetr", UUID.class)),
                CaseStatus.of(row.getInt("status")),
                Priority.of(row.getInt("priority")),
                row.getString("assignee"),
                new CaseRow.Times(
                        Times.read(row, "opened_at"),
                        Times.read(row, "deadline_at"),
                        Times.readIfSet(row, "ended_at").orElse(null)),
                Bic.of(row.getString("debtor_agent")),
                Bic.of(row.getString("creditor_agent")),
                money(row, "source"),
                money(row, "target"),
                new CaseRow.Headline(
                        Objects.requireNonNullElse(row.getString("best_party"), ""),
                        Objects.requireNonNullElse(row.getString("best_listed"), ""),
                        row.getInt("best_certainty"),
                        row.getInt("alerts")),
                new CaseRow.Asking(
                        row.getInt("bank_waiting"),
                        Times.readIfSet(row, "bank_due_at").orElse(null),
                        Times.readIfSet(row, "bank_answered_at").orElse(null)));
    }

    static CaseDetail.Grounds grounds(ResultSet row) throws SQLException {
        return new CaseDetail.Grounds(
                PaymentKind.of(row.getInt("kind")),
                Reason.of(row.getInt("reason")),
                row.getString("detail"),
                row.getString("rules"),
                ScreeningMethod.of(row.getInt("method")),
                row.getLong("list_epoch"),
                row.getString("list_version"),
                Times.read(row, "examined_at"));
    }

    static CaseDetail.Party party(ResultSet row) throws SQLException {
        return new CaseDetail.Party(
                row.getInt("place"),
                row.getString("role"),
                row.getString("nature"),
                row.getString("name"),
                row.getString("address"),
                row.getString("identifiers"),
                row.getString("account"),
                row.getString("birth"));
    }

    static CaseDetail.AlertRow alert(ResultSet row) throws SQLException {
        return new CaseDetail.AlertRow(
                row.getLong("id"),
                row.getInt("place"),
                row.getString("channel"),
                new EntryRef(
                        row.getString("list"), row.getString("entry"), new Fingerprint(row.getString("entry_content"))),
                row.getString("listed_name"),
                row.getInt("certainty"),
                row.getBoolean("rejected"),
                row.getBoolean("suppressed"),
                row.getString("why"),
                row.getString("remarks"));
    }

    static CaseDetail.Action action(ResultSet row) throws SQLException {
        return new CaseDetail.Action(
                Times.read(row, "at"),
                row.getString("actor"),
                ActionKind.valueOf(row.getString("kind")),
                CaseStatus.of(row.getInt("from_status")),
                CaseStatus.of(row.getInt("to_status")),
                row.getString("note"));
    }

    private static Money money(ResultSet row, String name) throws SQLException {
        return new Money(
                row.getLong(name + "_minor"),
                new Currency(row.getString(name + "_currency"), row.getInt(name + "_decimals")));
    }
}
