package org.tandem.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentState;
import org.tandem.readmodel.payment.PaymentDetail;
import org.tandem.readmodel.payment.PaymentRow;
import org.tandem.readmodel.payment.RecallRow;
import org.tandem.readmodel.payment.ReturnRow;

/// A message that went to a participant because of this payment. Its text is not kept: the gateway makes it from the
/// same events each time the participant asks for it, so the ledger can tell exactly what was sent, to whom and when.
///
/// @param says the status or reason in it; empty where it carries none
public record SentMessage(Instant at, Bic to, String kind, String says) {
    private static final String STATUS = "pacs.002";

    /// Everything sent for this payment, in order of time.
    static List<SentMessage> of(PaymentDetail detail) {
        List<SentMessage> sent = new ArrayList<>();
        PaymentRow payment = detail.payment();
        PaymentRow.Times times = payment.times();
        add(sent, times.held(), payment.debtorAgent(), STATUS, "PDNG");
        if (payment.delivered()) {
            String order = payment.kind() == PaymentKind.CUSTOMER ? "pacs.008" : "pacs.009";
            add(sent, times.reserved(), payment.creditorAgent(), order, "");
        }
        ended(sent, payment);
        for (RecallRow recall : detail.recalls()) {
            add(
                    sent,
                    recall.requestedAt(),
                    recall.creditorAgent(),
                    "camt.056",
                    recall.reason().code());
            boolean accepted = Boolean.TRUE.equals(recall.accepted());
            add(sent, recall.answeredAt(), recall.debtorAgent(), "camt.029", accepted ? "CNCL" : "RJCR");
        }
        for (ReturnRow row : detail.returns()) {
            add(
                    sent,
                    row.returnedAt(),
                    payment.debtorAgent(),
                    "pacs.004",
                    row.reason().code());
            add(sent, row.returnedAt(), payment.creditorAgent(), STATUS, "ACSC");
            notify(sent, row.returnedAt(), payment);
        }
        sent.sort(Comparator.comparing(SentMessage::at));
        return List.copyOf(sent);
    }

    private static void ended(List<SentMessage> sent, PaymentRow payment) {
        Instant at = payment.times().ended();
        if (payment.state() == PaymentState.SETTLED || payment.state() == PaymentState.RETURNED) {
            add(sent, at, payment.debtorAgent(), STATUS, "ACSC");
            add(sent, at, payment.creditorAgent(), STATUS, "ACSC");
            notify(sent, at, payment);
        } else {
            String says = "RJCT " + payment.reason().code();
            add(sent, at, payment.debtorAgent(), STATUS, says);
            if (payment.delivered()) {
                add(sent, at, payment.creditorAgent(), STATUS, says);
            }
        }
    }

    /// What moved on the FX provider's accounts.
    private static void notify(List<SentMessage> sent, @Nullable Instant at, PaymentRow payment) {
        if (!payment.price().fxProvider().isNone()) {
            add(sent, at, payment.price().fxProvider(), "camt.054", "");
        }
    }

    private static void add(List<SentMessage> sent, @Nullable Instant at, Bic to, String kind, String says) {
        if (at != null) {
            sent.add(new SentMessage(at, to, kind, says));
        }
    }
}
