package org.tandem.console.compliance;

import io.javalin.http.Context;
import java.util.List;
import org.tandem.compliance.allow.AllowedPair;
import org.tandem.compliance.rescreen.RescreenReport;
import org.tandem.console.templates.compliance.JtepairsGenerated;
import org.tandem.console.templates.compliance.JterescreenGenerated;
import org.tandem.console.templates.compliance.JterescreensGenerated;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Visit;
import org.tandem.web.problems.WebError;

/// Allowed pairs, and what new lists found.
final class StandingPages {
    private static final int ROWS = 50;
    private static final int HITS = 500;

    private final Pages pages;
    private final ComplianceConsole.Desks desks;

    StandingPages(Pages pages, ComplianceConsole.Desks desks) {
        this.pages = pages;
        this.desks = desks;
    }

    void pairs(Context context) {
        Visit visit = pages.visit(context);
        String before = context.queryParam("before");
        if (before != null && !before.matches("[0-9]{1,18}")) {
            throw WebError.badRequest("before: expected a number, found '" + before + "'");
        }
        List<AllowedPair> found =
                desks.allow().page(before == null ? Long.MAX_VALUE : Long.parseLong(before), ROWS + 1);
        boolean more = found.size() > ROWS;
        List<AllowedPair> rows = more ? found.subList(0, ROWS) : found;
        String older = more ? "/compliance/pairs?before=" + rows.getLast().id() : null;
        pages.show(
                context,
                "compliance",
                visit.text("pairs.title"),
                output -> JtepairsGenerated.render(output, null, visit, rows, older));
    }

    void rescreens(Context context) {
        Visit visit = pages.visit(context);
        List<RescreenReport> rows = desks.rescreen().reports(ROWS);
        pages.show(
                context,
                "compliance",
                visit.text("rescreens.title"),
                output -> JterescreensGenerated.render(output, null, visit, rows));
    }

    void rescreen(Context context) {
        Visit visit = pages.visit(context);
        long id = CasePages.number(context, "id");
        List<RescreenReport.Found> rows = desks.rescreen().hits(id, HITS);
        pages.show(
                context,
                "compliance",
                visit.text("rescreen.title", Long.toString(id)),
                output -> JterescreenGenerated.render(output, null, visit, id, rows));
    }
}
