package org.tandem.console.compliance;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import org.tandem.compliance.cases.CaseDetail;
import org.tandem.console.templates.compliance.JteapprovalGenerated;
import org.tandem.console.templates.compliance.JtecasePageGenerated;
import org.tandem.web.access.Person;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Visit;
import org.tandem.web.problems.WebError;

/// One case, and what the second officer sees of it.
final class CasePages {
    private final Pages pages;
    private final ComplianceConsole.Desks desks;
    private final List<Person> officers;
    private final InstantSource clock;

    CasePages(Pages pages, ComplianceConsole.Desks desks, List<Person> officers, InstantSource clock) {
        this.pages = pages;
        this.desks = desks;
        this.officers = officers;
        this.clock = clock;
    }

    void show(Context context) {
        show(context, "", CasePage.Typed.NOTHING);
    }

    /// The page again, with why the action on it was refused.
    void show(Context context, String trouble, CasePage.Typed typed) {
        Visit visit = pages.visit(context);
        CasePage page = page(context, trouble, typed);
        if (!trouble.isEmpty()) {
            context.status(HttpStatus.CONFLICT);
        }
        pages.show(
                context,
                "compliance",
                visit.text("case.title", Long.toString(page.detail().row().id())),
                output -> JtecasePageGenerated.render(output, null, visit, page));
    }

    void approval(Context context) {
        approval(context, "", CasePage.Typed.NOTHING);
    }

    void approval(Context context, String trouble, CasePage.Typed typed) {
        Visit visit = pages.visit(context);
        CasePage page = page(context, trouble, typed);
        if (page.detail().openProposal().isEmpty()) {
            context.redirect(href(page.detail().row().id()), HttpStatus.SEE_OTHER);
            return;
        }
        if (!trouble.isEmpty()) {
            context.status(HttpStatus.CONFLICT);
        }
        pages.show(
                context,
                "compliance",
                visit.text("approval.title", Long.toString(page.detail().row().id())),
                output -> JteapprovalGenerated.render(output, null, visit, page));
    }

    private CasePage page(Context context, String trouble, CasePage.Typed typed) {
        CaseDetail detail = detail(context);
        return new CasePage(
                detail,
                desks.allow().ofCase(detail.row().id()),
                officers,
                Person.of(context),
                clock.instant(),
                trouble,
                typed);
    }

    CaseDetail detail(Context context) {
        long id = number(context, "id");
        return desks.queries().detail(id).orElseThrow(() -> WebError.notFound("there is no case " + id));
    }

    static long number(Context context, String name) {
        String text = context.pathParam(name);
        if (!text.matches("[0-9]{1,18}")) {
            throw WebError.notFound("expected a number, found '" + text + "'");
        }
        return Long.parseLong(text);
    }

    static String href(long id) {
        return "/compliance/cases/" + id;
    }
}
