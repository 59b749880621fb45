package org.tandem.console;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tandem.console.templates.JtepaymentGenerated;
import org.tandem.console.templates.JtepaymentsGenerated;
import org.tandem.domain.payment.Uetr;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.payment.MessageRow;
import org.tandem.readmodel.payment.PaymentDetail;
import org.tandem.readmodel.payment.PaymentFilter;
import org.tandem.readmodel.payment.PaymentRow;
import org.tandem.readmodel.rows.Page;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Visit;
import org.tandem.web.problems.WebError;

/// The search for payments, its file, and one payment.
final class PaymentPages {
    private static final int ROWS = 50;
    private static final String PATH = "/payments";

    private final Pages pages;
    private final Queries queries;
    private final MessageText messageText;

    PaymentPages(Pages pages, Queries queries, MessageText messageText) {
        this.pages = pages;
        this.queries = queries;
        this.messageText = messageText;
    }

    void list(Context context) {
        Visit visit = pages.visit(context);
        PaymentSearchForm form = PaymentSearchForm.of(context);
        Page<PaymentRow> page = find(form, visit);
        OptionalLong next = page.before();
        String older = next.isPresent() ? form.href(PATH, next.getAsLong()) : null;
        pages.show(
                context,
                "payments",
                visit.text("console.payments"),
                output -> JtepaymentsGenerated.render(output, null, visit, form, page.rows(), older));
    }

    private Page<PaymentRow> find(PaymentSearchForm form, Visit visit) {
        PaymentFilter filter = form.filter(visit.formats().zone());
        try {
            return queries.payments().search(filter, form.before(), ROWS);
        } catch (IllegalArgumentException e) {
            throw WebError.badRequest("uetr: " + e.getMessage());
        }
    }

    /// Exactly the rows of the page with the same address.
    void csv(Context context) {
        StringBuilder text = new StringBuilder("received,uetr,state,reason,debtor_agent,creditor_agent,source_amount,"
                + "source_currency,target_amount,target_currency\r\n");
        for (PaymentRow row :
                find(PaymentSearchForm.of(context), pages.visit(context)).rows()) {
            PaymentRow.Price price = row.price();
            text.append(String.join(
                            ",",
                            row.times().received().toString(),
                            row.uetr().toString(),
                            row.state().name(),
                            row.reason().code(),
                            row.debtorAgent().code(),
                            row.creditorAgent().code(),
                            price.source().toDecimalString(),
                            price.source().currency().code(),
                            price.target().toDecimalString(),
                            price.target().currency().code()))
                    .append("\r\n");
        }
        context.header("Content-Disposition", "attachment; filename=\"payments.csv\"");
        context.contentType("text/csv; charset=utf-8").result(text.toString());
    }

    void detail(Context context) {
        Visit visit = pages.visit(context);
        String text = context.pathParam("uetr");
        if (!Uetr.isUetr(text)) {
            throw WebError.notFound("expected a UETR of 36 characters, found '" + text + "'");
        }
        PaymentDetail detail = queries.payments()
                .detail(Uetr.of(text))
                .orElseThrow(() -> WebError.notFound("no payment with the UETR " + text + " is in the ledger"));
        List<ShownMessage> messages = detail.messages().stream()
                .map(this::message)
                .filter(Objects::nonNull)
                .toList();
        pages.show(
                context,
                "payments",
                visit.formats().uetr(text),
                output -> JtepaymentGenerated.render(output, null, visit, detail, messages));
    }

    private @Nullable ShownMessage message(MessageRow row) {
        return queries.payments()
                .originalMessage(row.eventSequence())
                .map(bytes -> new ShownMessage(row.kind().text(), messageText.text(row.kind(), bytes)))
                .orElse(null);
    }
}
