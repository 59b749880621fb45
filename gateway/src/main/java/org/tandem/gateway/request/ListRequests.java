package org.tandem.gateway.request;

import org.jspecify.annotations.Nullable;
import org.tandem.gateway.json.ListJson;
import org.tandem.gateway.port.ScreeningLists;
import org.tandem.gateway.port.ScreeningLists.Answer;

/// What officers ask about screening lists: to see them, to take in files, to propose and to approve. The lists' own
/// rules decide behind the port.
public final class ListRequests {
    private final ScreeningLists lists;
    private final Json json;

    ListRequests(ScreeningLists lists, Json json) {
        this.lists = lists;
        this.json = json;
    }

    /// One of the requests, once its form is known.
    private interface Asked {
        RequestReply ask() throws Unfit;
    }

    public RequestReply lists() {
        return Requests.ok(lists.lists());
    }

    public RequestReply receive(Caller.Officer officer, String body) {
        return fit(() -> {
            ListJson.Intake intake = json.read(body, ListJson.Intake.class);
            return reply(lists.receive(officer.id(), Inputs.required(intake.folder(), "folder")));
        });
    }

    public RequestReply delta(String hash, @Nullable String from) {
        return reply(lists.delta(hash, from == null ? "" : from));
    }

    public RequestReply propose(Caller.Officer officer, String body) {
        return fit(() -> {
            ListJson.Wish wish = json.read(body, ListJson.Wish.class);
            if ((wish.hash() == null) == (wish.giveUp() == null)) {
                throw Unfit.form("expected hash or giveUp, and one of them only");
            }
            return reply(lists.propose(officer.id(), wish));
        });
    }

    public RequestReply approve(Caller.Officer officer, String number, String body) {
        return fit(() -> reply(lists.approve(officer.id(), number(number), json.read(body, ListJson.Approval.class))));
    }

    public RequestReply withdraw(Caller.Officer officer, String number) {
        return fit(() -> reply(lists.withdraw(officer.id(), number(number))));
    }

    private static RequestReply fit(Asked asked) {
        try {
            return asked.ask();
        } catch (Unfit e) {
            return e.reply();
        }
    }

    private static long number(String text) throws Unfit {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw Unfit.form("number: expected a whole number, found '" + text + "'");
        }
    }

    private static RequestReply reply(Answer<?> answer) {
        return switch (answer) {
            case Answer.Done<?> it -> Requests.ok(it.body());
            case Answer.Refused<?> it ->
                switch (it.why()) {
                    case FORM -> Unfit.problem(400, it.text(), "FF01");
                    case OFFICER -> Unfit.problem(403, it.text(), "BE05");
                    case UNKNOWN -> Unfit.problem(404, it.text(), "NOOR");
                    case RULES -> Unfit.problem(409, it.text(), "NARR");
                    case TROUBLE -> Unfit.problem(503, it.text(), "ED06");
                };
        };
    }
}
