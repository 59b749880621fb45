package org.tandem.readmodel.payment;

import java.sql.SQLException;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentState;
import org.tandem.readmodel.rows.Row;

/// Reads the columns that `payment.sql` selects for a payment.
final class PaymentReader {
    private PaymentReader() {}

    static PaymentRow read(Row row) throws SQLException {
        return new PaymentRow(
                row.number("sequence"),
                row.uetr("uetr"),
                PaymentKind.of(row.code("kind")),
                PaymentState.of(row.code("state")),
                row.reason("reason"),
                row.text("detail"),
                row.flag("refused"),
                row.flag("delivered"),
                row.bic("debtor_agent"),
                row.bic("creditor_agent"),
                price(row),
                new PaymentRow.Times(
                        row.time("created_at"),
                        row.time("received_at"),
                        row.timeOrNull("held_at"),
                        row.timeOrNull("reserved_at"),
                        row.timeOrNull("deadline_at"),
                        row.timeOrNull("ended_at"),
                        row.timeOrNull("returned_at")),
                row.numberOrNull("ended_sequence"),
                row.isNull("verdict")
                        ? null
                        : new PaymentRow.Screening(
                                Verdict.of(row.code("verdict")),
                                ScreeningMethod.of(row.code("screening_method")),
                                row.number("list_epoch")));
    }

    private static PaymentRow.Price price(Row row) throws SQLException {
        Currency source = row.currency("source_currency");
        Currency target = row.currency("target_currency");
        return new PaymentRow.Price(
                row.bic("fx_provider"),
                new QuoteId(row.number("quote")),
                row.rateOrNull("rate"),
                row.rateOrNull("reference"),
                row.money("source_minor", source),
                row.money("target_minor", target),
                row.money("sender_fee_minor", source),
                row.money("receiver_fee_minor", target),
                FixedSide.of(row.code("fixed_side")),
                row.number("rounding_minor"),
                row.numberOrNull("margin_ppm"),
                row.numberOrNull("total_cost_ppm"));
    }
}
