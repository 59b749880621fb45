package org.tandem.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.tandem.console.templates.JteparticipantsGenerated;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.account.AccountRow;
import org.tandem.readmodel.account.ParticipantRow;
import org.tandem.readmodel.account.TrialBalanceRow;
import org.tandem.web.access.Permission;
import org.tandem.web.pages.Csv;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Shell;
import org.tandem.web.pages.Visit;

/// Participants, what they have, and the proof that the books balance.
final class ParticipantPages implements PageGroup {
    private static final List<String> HEADER = List.of(
            "bic",
            "name",
            "country",
            "role",
            "state",
            "account",
            "currency",
            "account_state",
            "posted",
            "reserved",
            "available");

    private final Queries queries;

    ParticipantPages(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Shell.Entry entry(Permission reader) {
        return new Shell.Entry("participants", "/participants", "console.participants", reader);
    }

    @Override
    public void routes(RoutesConfig routes, Pages pages, Permission reader) {
        routes.get("/participants", context -> show(context, pages), reader);
        routes.get("/participants.csv", this::file, reader);
    }

    private void show(Context context, Pages pages) {
        Visit visit = pages.visit(context);
        List<ParticipantRow> rows = participants();
        List<TrialBalanceRow> books = queries.accounts().trialBalance();
        pages.show(
                context,
                "participants",
                visit.text("console.participants"),
                output -> JteparticipantsGenerated.render(output, null, visit, rows, books));
    }

    /// Banks first, then who serves them, each by name.
    private List<ParticipantRow> participants() {
        return queries.accounts().participants().stream()
                .sorted(Comparator.comparing(ParticipantRow::role).thenComparing(ParticipantRow::name))
                .toList();
    }

    private void file(Context context) {
        StringBuilder text = new StringBuilder(Csv.line(HEADER));
        for (ParticipantRow row : participants()) {
            for (AccountRow account : row.accounts()) {
                text.append(Csv.line(List.of(
                        row.bic().code(),
                        row.name(),
                        row.country(),
                        row.role().name(),
                        row.state().name(),
                        account.id().kind().name(),
                        account.id().currency().code(),
                        account.state().name(),
                        decimal(account, account.postedMinor()),
                        decimal(account, account.reservedMinor()),
                        decimal(account, account.availableMinor()))));
            }
        }
        context.header("Content-Disposition", "attachment; filename=\"participants.csv\"");
        context.contentType("text/csv; charset=utf-8").result(text.toString());
    }

    private static String decimal(AccountRow account, long minor) {
        return BigDecimal.valueOf(minor, account.id().currency().decimals()).toPlainString();
    }
}
