package org.tandem.console.compliance;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.tandem.compliance.cases.Answer;
import org.tandem.compliance.cases.CaseDetail;
import org.tandem.compliance.cases.CaseRow;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.payment.Reason;
import org.tandem.web.access.Person;
import org.tandem.web.problems.WebError;

/// Officers' forms. Done leads back to the case; refused shows its page again with why, and with what was typed.
final class CaseActions {
    private final CasePages pages;
    private final ComplianceConsole.Desks desks;
    private final InstantSource clock;

    CaseActions(CasePages pages, ComplianceConsole.Desks desks, InstantSource clock) {
        this.pages = pages;
        this.desks = desks;
        this.clock = clock;
    }

    void assign(Context context) {
        finish(context, desks.cases().assign(id(context), login(context), field(context, "assignee")));
    }

    void review(Context context) {
        finish(context, desks.cases().startReview(id(context), login(context)));
    }

    void note(Context context) {
        finish(context, desks.cases().note(id(context), login(context), field(context, "note")));
    }

    void ask(Context context) {
        CasePage.Asking asking =
                new CasePage.Asking(field(context, "about"), field(context, "question"), field(context, "hours"));
        Asked about = Arrays.stream(Asked.values())
                .filter(one -> one.name().equals(asking.about()))
                .findFirst()
                .orElseThrow(() -> WebError.badRequest("about: expected one of " + List.of(Asked.values())));
        if (!asking.hours().matches("[0-9]{1,3}")) {
            throw WebError.badRequest("hours: expected a number of hours, found '" + asking.hours() + "'");
        }
        Answer answer =
                desks.questions().ask(id(context), login(context), about, asking.question(), due(context, asking));
        finish(context, answer, (again, trouble) -> pages.show(again, trouble, CasePage.Typed.asked(asking)));
    }

    /// So many hours from now; 0 is the case's own end.
    private Instant due(Context context, CasePage.Asking asking) {
        int hours = Integer.parseInt(asking.hours());
        return hours == 0
                ? pages.detail(context).row().times().deadline()
                : clock.instant().plus(Duration.ofHours(hours));
    }

    void escalate(Context context) {
        finish(context, desks.cases().escalate(id(context), login(context), field(context, "note")));
    }

    void propose(Context context) {
        CasePage.Typed typed = typed(context);
        if (isOtherFact(context, typed)) {
            pages.show(context, wrongFact(context), typed);
            return;
        }
        boolean release = typed.decision().equals("release");
        if (!release && !typed.decision().equals("refuse")) {
            throw WebError.badRequest("decision: expected release or refuse, found '" + typed.decision() + "'");
        }
        Reason reason = release ? Reason.NONE : reason(typed.reason());
        Answer answer = desks.cases().propose(id(context), login(context), release, reason, typed.note());
        finish(context, answer, (again, trouble) -> pages.show(again, trouble, typed));
    }

    void approve(Context context) {
        CasePage.Typed typed = typed(context);
        if (isOtherFact(context, typed)) {
            pages.approval(context, wrongFact(context), typed);
            return;
        }
        Answer answer = desks.cases().approve(id(context), change(context), login(context));
        finish(context, answer, (again, trouble) -> pages.approval(again, trouble, typed));
    }

    void decline(Context context) {
        CasePage.Typed typed = typed(context);
        Answer answer = desks.cases().decline(id(context), change(context), login(context), typed.note());
        finish(context, answer, (again, trouble) -> pages.approval(again, trouble, typed));
    }

    void allow(Context context) {
        String alert = field(context, "alert");
        String days = field(context, "days");
        if (!alert.matches("[0-9]{1,18}") || !days.matches("[0-9]{1,3}")) {
            throw WebError.badRequest("expected an alert and a number of days");
        }
        finish(
                context,
                desks.allow()
                        .propose(
                                id(context),
                                Long.parseLong(alert),
                                login(context),
                                clock.instant().plus(Duration.ofDays(Long.parseLong(days))),
                                field(context, "note")));
    }

    void approvePair(Context context) {
        finish(context, desks.allow().approve(CasePages.number(context, "pair"), login(context)));
    }

    void endPair(Context context) {
        finish(context, desks.allow().end(CasePages.number(context, "pair"), login(context)));
    }

    /// The amount is the fact to type: nobody decides on a payment without having read how much it is.
    private boolean isOtherFact(Context context, CasePage.Typed typed) {
        CaseRow row = pages.detail(context).row();
        return !CaseShown.isAmount(typed.fact(), row.source());
    }

    private String wrongFact(Context context) {
        CaseDetail detail = pages.detail(context);
        return "expected the amount paid as it stands above, all digits of "
                + detail.row().source().currency().code() + "; nothing was done";
    }

    private void finish(Context context, Answer answer) {
        finish(context, answer, (again, trouble) -> pages.show(again, trouble, CasePage.Typed.NOTHING));
    }

    private void finish(Context context, Answer answer, BiConsumer<Context, String> refused) {
        switch (answer) {
            case Answer.Done _ -> context.redirect(CasePages.href(id(context)), HttpStatus.SEE_OTHER);
            case Answer.Refused it -> refused.accept(context, it.text());
        }
    }

    private static CasePage.Typed typed(Context context) {
        return new CasePage.Typed(
                field(context, "decision"),
                field(context, "reason"),
                field(context, "note"),
                field(context, "fact"),
                CasePage.Asking.NOTHING);
    }

    private static Reason reason(String name) {
        return CaseShown.REFUSALS.stream()
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElseThrow(() -> WebError.badRequest("reason: expected one of " + CaseShown.REFUSALS));
    }

    private static CommandId change(Context context) {
        try {
            return CommandId.of(field(context, "change"));
        } catch (IllegalArgumentException e) {
            throw WebError.badRequest("change: " + e.getMessage());
        }
    }

    private static long id(Context context) {
        return CasePages.number(context, "id");
    }

    private static String login(Context context) {
        return Person.of(context).login();
    }

    private static String field(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value.strip();
    }
}
