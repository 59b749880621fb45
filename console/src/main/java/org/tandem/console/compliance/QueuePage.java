package org.tandem.console.compliance;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.tandem.compliance.cases.CaseQueries;
import org.tandem.compliance.cases.CaseRow;
import org.tandem.console.templates.compliance.JtequeueGenerated;
import org.tandem.web.access.Person;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Visit;

/// Held payments, the oldest or the most urgent first.
final class QueuePage {
    private static final int ROWS = 50;

    private final Pages pages;
    private final CaseQueries queries;
    private final List<Person> officers;
    private final InstantSource clock;

    QueuePage(Pages pages, CaseQueries queries, List<Person> officers, InstantSource clock) {
        this.pages = pages;
        this.queries = queries;
        this.officers = officers;
        this.clock = clock;
    }

    void show(Context context) {
        Visit visit = pages.visit(context);
        Instant now = clock.instant();
        QueueForm form = QueueForm.of(context);
        CaseQueries.Counts counts = queries.counts(now);
        List<CaseRow> found = queries.queue(form.filter(), form.start(), ROWS + 1);
        boolean more = found.size() > ROWS;
        List<CaseRow> rows = more ? found.subList(0, ROWS) : found;
        String next = more ? form.href(rows.getLast()) : null;
        pages.show(
                context,
                "compliance",
                visit.text("console.compliance"),
                output -> JtequeueGenerated.render(output, null, visit, form, counts, rows, officers, now, next));
    }
}
