package org.tandem.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.tandem.console.templates.JtepaymentsGenerated;
import org.tandem.domain.payment.Uetr;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.payment.PaymentFilter;
import org.tandem.readmodel.payment.PaymentRow;
import org.tandem.readmodel.rows.Page;
import org.tandem.web.access.Permission;
import org.tandem.web.pages.Csv;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Shell;
import org.tandem.web.pages.Visit;
import org.tandem.web.problems.WebError;

/// The search for payments and its files.
final class PaymentPages implements PageGroup {
    static final String PATH = "/payments";

    private static final int ROWS = 50;
    private static final int FILE_ROWS_MAX = 100_000;

    private final Queries queries;
    private final MessageText messageText;

    PaymentPages(Queries queries, MessageText messageText) {
        this.queries = queries;
        this.messageText = messageText;
    }

    @Override
    public Shell.Entry entry(Permission reader) {
        return new Shell.Entry("payments", PATH, "console.payments", reader);
    }

    @Override
    public void routes(RoutesConfig routes, Pages pages, Permission reader) {
        PaymentPage one = new PaymentPage(queries, messageText);
        routes.get(PATH, context -> list(context, pages), reader);
        routes.get(PATH + ".csv", context -> pageFile(context, pages), reader);
        routes.get(PATH + "-all.csv", context -> wholeFile(context, pages), reader);
        routes.get(PATH + "/{uetr}", context -> one.show(context, pages), reader);
        routes.get(PATH + "/{uetr}/messages/{sequence}.txt", context -> one.raw(context, pages), reader);
        routes.get(PATH + "/{uetr}/messages/{sequence}.xml", context -> one.download(context, pages), reader);
    }

    private void list(Context context, Pages pages) {
        Visit visit = pages.visit(context);
        PaymentSearchForm form = PaymentSearchForm.of(context);
        if (Uetr.isUetr(form.uetr())
                && queries.payments().detail(Uetr.of(form.uetr())).isPresent()) {
            // Whoever has the whole UETR wants the payment, not a list of one.
            context.redirect(PATH + "/" + form.uetr(), HttpStatus.SEE_OTHER);
            return;
        }
        Banks banks = Banks.of(queries);
        Page<PaymentRow> page = find(form, visit);
        OptionalLong next = page.before();
        String older = next.isPresent() ? form.href(PATH, next.getAsLong()) : null;
        pages.show(
                context,
                "payments",
                visit.text("console.payments"),
                output -> JtepaymentsGenerated.render(output, null, visit, banks, form, page.rows(), older));
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
    private void pageFile(Context context, Pages pages) {
        List<PaymentRow> rows =
                find(PaymentSearchForm.of(context), pages.visit(context)).rows();
        Banks banks = Banks.of(queries);
        answer(context, "payments.csv", out -> {
            PaymentFile lines = new PaymentFile(out, banks);
            rows.forEach(lines::add);
        });
    }

    /// Every row that the search finds, newest first, up to a limit that the last line names when it was reached.
    private void wholeFile(Context context, Pages pages) {
        PaymentFilter filter = PaymentSearchForm.of(context)
                .filter(pages.visit(context).formats().zone());
        Banks banks = Banks.of(queries);
        answer(context, "payments-all.csv", out -> {
            PaymentFile lines = new PaymentFile(out, banks);
            queries.payments().each(filter, FILE_ROWS_MAX + 1, row -> {
                if (lines.rows() < FILE_ROWS_MAX) {
                    lines.add(row);
                } else {
                    out.print(Csv.line(List.of("cut after " + FILE_ROWS_MAX + " payments: narrow the time")));
                }
            });
        });
    }

    /// Put together before the first byte leaves: a file that breaks off would be taken for a whole one.
    private static void answer(Context context, String name, Consumer<PrintWriter> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintWriter out = new PrintWriter(bytes, false, StandardCharsets.UTF_8)) {
            content.accept(out);
        }
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.contentType("text/csv; charset=utf-8").result(bytes.toByteArray());
    }
}
