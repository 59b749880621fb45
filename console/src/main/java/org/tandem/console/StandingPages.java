package org.tandem.console;

import io.javalin.http.Context;
import java.util.List;
import org.tandem.console.templates.JteparticipantsGenerated;
import org.tandem.console.templates.JteratesGenerated;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.account.ParticipantRow;
import org.tandem.readmodel.rates.OfferRow;
import org.tandem.readmodel.rates.ReferenceRateRow;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Visit;

/// What stands: participants with their balances, rates and offers.
final class StandingPages {
    private final Pages pages;
    private final Queries queries;

    StandingPages(Pages pages, Queries queries) {
        this.pages = pages;
        this.queries = queries;
    }

    void participants(Context context) {
        Visit visit = pages.visit(context);
        List<ParticipantRow> rows = queries.accounts().participants();
        pages.show(
                context,
                "participants",
                visit.text("console.participants"),
                output -> JteparticipantsGenerated.render(output, null, visit, rows));
    }

    void rates(Context context) {
        Visit visit = pages.visit(context);
        List<ReferenceRateRow> references = queries.rates().referenceRates();
        List<OfferRow> offers = queries.rates().offersInForce();
        pages.show(
                context,
                "rates",
                visit.text("console.rates"),
                output -> JteratesGenerated.render(output, null, visit, references, offers));
    }
}
