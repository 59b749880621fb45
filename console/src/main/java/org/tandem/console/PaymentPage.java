package org.tandem.console;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandem.console.templates.JtepaymentGenerated;
import org.tandem.domain.payment.Uetr;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.payment.MessageRow;
import org.tandem.readmodel.payment.PaymentDetail;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Visit;
import org.tandem.web.problems.WebError;

/// One payment, and the messages that came in for it.
final class PaymentPage {
    private final Queries queries;
    private final MessageText messageText;

    PaymentPage(Queries queries, MessageText messageText) {
        this.queries = queries;
        this.messageText = messageText;
    }

    void show(Context context, Pages pages) {
        Visit visit = pages.visit(context);
        PaymentDetail detail = detail(context);
        boolean customers = visit.may(Console.CUSTOMERS);
        List<ShownMessage> received = new ArrayList<>();
        Parties parties = Parties.UNREAD;
        for (MessageRow row : detail.messages()) {
            Optional<byte[]> bytes = queries.payments().originalMessage(row.eventSequence());
            if (bytes.isPresent()) {
                received.add(ShownMessage.of(row, customers ? messageText.text(row.kind(), bytes.orElseThrow()) : ""));
                if (parties.isEmpty()) {
                    parties = messageText.parties(row.kind(), bytes.orElseThrow());
                }
            }
        }
        PaymentView view = new PaymentView(
                detail,
                Banks.of(queries),
                received,
                parties,
                queries.network().decisionsOn(detail.payment().uetr()));
        pages.show(
                context,
                "payments",
                visit.formats().uetr(detail.payment().uetr().toString()),
                output -> JtepaymentGenerated.render(output, null, visit, view));
    }

    /// As received, to be read in the browser.
    void raw(Context context, Pages pages) {
        context.contentType("text/plain; charset=utf-8").result(original(context, pages));
    }

    /// As received, to be kept.
    void download(Context context, Pages pages) {
        String name = context.pathParam("uetr") + "-" + context.pathParam("sequence") + ".xml";
        String text = original(context, pages);
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.contentType("application/xml; charset=utf-8").result(text);
    }

    private String original(Context context, Pages pages) {
        if (!pages.visit(context).may(Console.CUSTOMERS)) {
            throw new WebError(403, "not-allowed", "messages are open to those who may read customers' details");
        }
        String sequence = context.pathParam("sequence");
        return detail(context).messages().stream()
                .filter(row -> Long.toString(row.eventSequence()).equals(sequence))
                .findFirst()
                .flatMap(row -> queries.payments()
                        .originalMessage(row.eventSequence())
                        .map(bytes -> messageText.text(row.kind(), bytes)))
                .orElseThrow(() -> WebError.notFound("no message " + sequence + " is kept for this payment"));
    }

    private PaymentDetail detail(Context context) {
        String text = context.pathParam("uetr");
        if (!Uetr.isUetr(text)) {
            throw WebError.notFound("expected a UETR of 36 characters, found '" + text + "'");
        }
        return queries.payments()
                .detail(Uetr.of(text))
                .orElseThrow(() -> WebError.notFound("no payment with the UETR " + text + " is in the ledger"));
    }
}
