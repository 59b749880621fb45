package org.tandem.console;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.readmodel.payment.PaymentRow;
import org.tandem.web.pages.Csv;

/// Payments as lines of a file: the page's columns and what stands behind them. Times in UTC, amounts with a point,
/// margins in hundredths of a basis point, so that programs read it the same everywhere.
final class PaymentFile {
    private static final List<String> HEADER = List.of(
            "received",
            "ended",
            "uetr",
            "state",
            "reason",
            "detail",
            "debtor_agent",
            "debtor_agent_name",
            "creditor_agent",
            "creditor_agent_name",
            "source_amount",
            "source_currency",
            "target_amount",
            "target_currency",
            "sender_fee",
            "receiver_fee",
            "rate",
            "reference_rate",
            "margin_ppm",
            "total_cost_ppm",
            "fx_provider");

    private final PrintWriter out;
    private final Banks banks;
    private int rows;

    PaymentFile(PrintWriter out, Banks banks) {
        this.out = out;
        this.banks = banks;
        out.print(Csv.line(HEADER));
    }

    void add(PaymentRow row) {
        PaymentRow.Price price = row.price();
        Money source = price.source();
        Money target = price.target();
        out.print(Csv.line(List.of(
                row.times().received().toString(),
                text(row.times().ended()),
                row.uetr().toString(),
                row.state().name(),
                row.reason().code(),
                row.detail(),
                row.debtorAgent().code(),
                name(row.debtorAgent()),
                row.creditorAgent().code(),
                name(row.creditorAgent()),
                source.toDecimalString(),
                source.currency().code(),
                target.toDecimalString(),
                target.currency().code(),
                price.senderFee().toDecimalString(),
                price.receiverFee().toDecimalString(),
                text(price.rate()),
                text(price.reference()),
                text(price.marginPpm()),
                text(price.totalCostPpm()),
                price.fxProvider().isNone() ? "" : price.fxProvider().code())));
        rows++;
    }

    int rows() {
        return rows;
    }

    private String name(Bic bic) {
        return banks.names().getOrDefault(bic, "");
    }

    private static String text(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    private static String text(@Nullable Rate rate) {
        return rate == null ? "" : rate.toString();
    }

    private static String text(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }
}
