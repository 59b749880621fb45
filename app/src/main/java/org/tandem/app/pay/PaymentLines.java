package org.tandem.app.pay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandem.app.text.Columns;
import org.tandem.app.text.Figures;
import org.tandem.domain.payment.PaymentState;
import org.tandem.gateway.json.PaymentJson;

/// A payment in words: every stage with its time, and its terms.
public final class PaymentLines {
    private PaymentLines() {}

    public static List<String> of(PaymentJson.Payment payment) {
        List<String> lines = new ArrayList<>();
        lines.add(payment.uetr() + "  " + payment.state().toLowerCase(Locale.ROOT) + " (" + payment.status() + ")");
        lines.add(payment.debtorAgent() + " pays " + payment.creditorAgent());
        PaymentJson.Terms terms = payment.terms();
        if (terms != null) {
            lines.add("");
            lines.addAll(terms(terms).lines());
        }
        lines.add("");
        Instant first = Figures.instant(payment.stages().getFirst().at());
        for (PaymentJson.Stage stage : payment.stages()) {
            lines.add(Figures.moment(stage.at()) + "  " + stage(payment, stage, first));
        }
        return lines;
    }

    private static Columns terms(PaymentJson.Terms terms) {
        Columns columns = new Columns(1)
                .row(
                        "  amount",
                        Figures.amount(terms.source().amount()),
                        terms.source().currency())
                .row(
                        "  sender's fee",
                        Figures.amount(terms.senderFee().amount()),
                        terms.senderFee().currency());
        if (terms.fxProvider() != null) {
            columns.row(
                    "  received",
                    Figures.amount(terms.target().amount()),
                    terms.target().currency(),
                    "at " + terms.rate() + " by " + terms.fxProvider() + official(terms.referenceRate()));
        }
        return columns.row(
                "  receiver's fee",
                Figures.amount(terms.receiverFee().amount()),
                terms.receiverFee().currency());
    }

    private static String official(@Nullable String referenceRate) {
        return referenceRate == null ? "" : ", official " + referenceRate;
    }

    /// One stage without its time of day: what happened, and how long after `since`.
    static String stage(PaymentJson.Payment payment, PaymentJson.Stage stage, Instant since) {
        Duration after = Duration.between(since, Figures.instant(stage.at()));
        String later = after.isPositive() ? "  (+" + Figures.duration(after) + ")" : "";
        return String.format(
                Locale.ROOT, "%-9s %s%s", stage.state().toLowerCase(Locale.ROOT), words(payment, stage), later);
    }

    private static String words(PaymentJson.Payment payment, PaymentJson.Stage stage) {
        return switch (PaymentState.valueOf(stage.state())) {
            case HELD -> reason(stage) + "; two officers decide";
            case RESERVED -> "both sides are reserved, " + payment.creditorAgent() + " is asked";
            case SETTLED -> "final, " + payment.creditorAgent() + " has the money";
            case RETURNED -> reason(stage) + "; the money went back at the original rate";
            case REJECTED -> reason(stage) + "; nothing was moved";
        };
    }

    static String reason(PaymentJson.Stage stage) {
        return stage.reason() == null ? "no reason was given" : stage.reason() + ": " + stage.detail();
    }
}
