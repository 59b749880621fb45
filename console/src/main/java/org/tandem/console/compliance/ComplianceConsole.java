package org.tandem.console.compliance;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.tandem.compliance.allow.AllowDesk;
import org.tandem.compliance.cases.CaseDesk;
import org.tandem.compliance.cases.CaseQueries;
import org.tandem.compliance.cases.QuestionDesk;
import org.tandem.compliance.partycase.PartyDesk;
import org.tandem.compliance.rescreen.Rescreen;
import org.tandem.web.access.Permission;
import org.tandem.web.access.Person;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Shell;

/// The compliance officers' part of the console. Only people with the role `compliance` see it.
///
/// ```java
/// ComplianceConsole compliance = new ComplianceConsole(desks, users.people(), InstantSource.system());
/// builder.routes(compliance.routes(pages));
/// ```
public final class ComplianceConsole {
    /// What an officer's line in the users file says.
    public static final Permission OFFICER = Permission.role("compliance");

    /// Its place in the rail.
    public static final Shell.Entry ENTRY = new Shell.Entry("compliance", "/compliance", "console.compliance", OFFICER);

    private final Desks desks;
    private final List<Person> officers;
    private final InstantSource clock;

    /// Where pages ask and act.
    public record Desks(
            CaseQueries queries,
            CaseDesk cases,
            QuestionDesk questions,
            AllowDesk allow,
            PartyDesk parties,
            Rescreen rescreen) {}

    /// @param people those who may sign in; a case can be given to the officers among them
    public ComplianceConsole(Desks desks, List<Person> people, InstantSource clock) {
        this.desks = desks;
        this.officers = people.stream().filter(person -> person.may(OFFICER)).toList();
        this.clock = clock;
    }

    /// Its routes; call once.
    public Consumer<RoutesConfig> routes(Pages pages) {
        QueuePage queue = new QueuePage(pages, desks.queries(), officers, clock);
        CasePages cases = new CasePages(pages, desks, officers, clock);
        CaseActions actions = new CaseActions(cases, desks, clock);
        StandingPages standing = new StandingPages(pages, desks);
        PartyPages parties = new PartyPages(pages, desks.parties(), clock);
        return routes -> {
            routes.get("/compliance", queue::show, OFFICER);
            routes.get("/compliance/cases/{id}", cases::show, OFFICER);
            routes.get("/compliance/cases/{id}/approval", cases::approval, OFFICER);
            routes.post("/compliance/cases/{id}/assign", actions::assign, OFFICER);
            routes.post("/compliance/cases/{id}/review", actions::review, OFFICER);
            routes.post("/compliance/cases/{id}/note", actions::note, OFFICER);
            routes.post("/compliance/cases/{id}/ask", actions::ask, OFFICER);
            routes.post("/compliance/cases/{id}/escalate", actions::escalate, OFFICER);
            routes.post("/compliance/cases/{id}/propose", actions::propose, OFFICER);
            routes.post("/compliance/cases/{id}/approve", actions::approve, OFFICER);
            routes.post("/compliance/cases/{id}/decline", actions::decline, OFFICER);
            routes.post("/compliance/cases/{id}/allow", actions::allow, OFFICER);
            routes.post("/compliance/cases/{id}/pairs/{pair}/approve", actions::approvePair, OFFICER);
            routes.post("/compliance/cases/{id}/pairs/{pair}/end", actions::endPair, OFFICER);
            routes.get("/compliance/parties", parties::queue, OFFICER);
            routes.get("/compliance/parties/{id}", parties::show, OFFICER);
            routes.post("/compliance/parties/{id}/propose", parties::propose, OFFICER);
            routes.post("/compliance/parties/{id}/approve", parties::approve, OFFICER);
            routes.post("/compliance/parties/{id}/decline", parties::decline, OFFICER);
            routes.get("/compliance/pairs", standing::pairs, OFFICER);
            routes.get("/compliance/rescreens", standing::rescreens, OFFICER);
            routes.get("/compliance/rescreens/{id}", standing::rescreen, OFFICER);
        };
    }
}
