package org.tandem.console.compliance;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.tandem.compliance.cases.Answer;
import org.tandem.compliance.partycase.PartyCase;
import org.tandem.compliance.partycase.PartyDesk;
import org.tandem.console.templates.compliance.JtepartiesGenerated;
import org.tandem.console.templates.compliance.JtepartyGenerated;
import org.tandem.web.access.Person;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Visit;
import org.tandem.web.problems.WebError;

/// Parties and agents that may be on a list: the queue, one case, and what two officers say of it.
final class PartyPages {
    private static final int ROWS = 200;

    private final Pages pages;
    private final PartyDesk desk;
    private final InstantSource clock;

    PartyPages(Pages pages, PartyDesk desk, InstantSource clock) {
        this.pages = pages;
        this.desk = desk;
        this.clock = clock;
    }

    void queue(Context context) {
        Visit visit = pages.visit(context);
        boolean open = !"ended".equals(context.queryParam("show"));
        List<PartyCase> rows = desk.queue(open, ROWS);
        pages.show(
                context,
                "compliance",
                visit.text("parties.title"),
                output -> JtepartiesGenerated.render(output, null, visit, open, rows));
    }

    void show(Context context) {
        show(context, "");
    }

    private void show(Context context, String trouble) {
        Visit visit = pages.visit(context);
        PartyCase found = found(context);
        if (!trouble.isEmpty()) {
            context.status(HttpStatus.CONFLICT);
        }
        String me = Person.of(context).login();
        String note = field(context, "note");
        pages.show(
                context,
                "compliance",
                visit.text("party.title", Long.toString(found.id())),
                output -> JtepartyGenerated.render(output, null, visit, found, me, note, trouble));
    }

    void propose(Context context) {
        String finding = field(context, "finding");
        String days = field(context, "days");
        if (!finding.matches("same|other") || !days.matches("[0-9]{1,3}")) {
            throw WebError.badRequest("expected a finding, same or other, and a number of days");
        }
        if (isRead(context)) {
            finish(
                    context,
                    desk.propose(
                            found(context).id(),
                            Person.of(context).login(),
                            finding.equals("same"),
                            clock.instant().plus(Duration.ofDays(Long.parseLong(days))),
                            field(context, "note")));
        }
    }

    void approve(Context context) {
        if (isRead(context)) {
            finish(context, desk.approve(found(context).id(), Person.of(context).login()));
        }
    }

    void decline(Context context) {
        finish(context, desk.decline(found(context).id(), Person.of(context).login()));
    }

    /// The entry is the fact to type: nobody decides without having read which one it is.
    private boolean isRead(Context context) {
        String entry = found(context).listed().entry().id();
        boolean read = field(context, "fact").equalsIgnoreCase(entry);
        if (!read) {
            show(context, "expected the list's entry as it stands above; nothing was done");
        }
        return read;
    }

    private void finish(Context context, Answer answer) {
        switch (answer) {
            case Answer.Done _ ->
                context.redirect("/compliance/parties/" + found(context).id(), HttpStatus.SEE_OTHER);
            case Answer.Refused it -> show(context, it.text());
        }
    }

    private PartyCase found(Context context) {
        long id = CasePages.number(context, "id");
        return desk.detail(id).orElseThrow(() -> WebError.notFound("there is no party case " + id));
    }

    private static String field(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value.strip();
    }
}
