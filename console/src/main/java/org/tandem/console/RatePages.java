package org.tandem.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.tandem.console.templates.JterateTablesGenerated;
import org.tandem.console.templates.JteratesGenerated;
import org.tandem.readmodel.Queries;
import org.tandem.web.access.Permission;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Shell;
import org.tandem.web.pages.Visit;

/// Reference rates and what the FX providers offer now, every two seconds.
final class RatePages implements PageGroup {
    private final Queries queries;
    private final InstantSource clock;
    private final Live<Rates> live;

    RatePages(Queries queries, InstantSource clock) {
        this.queries = queries;
        this.clock = clock;
        this.live = new Live<>(
                "rates",
                Duration.ofSeconds(2),
                this::now,
                List.of(new Live.Part<>(
                        "rates",
                        1,
                        (visit, rates) -> output -> JterateTablesGenerated.render(output, null, visit, rates))));
    }

    @Override
    public Shell.Entry entry(Permission reader) {
        return new Shell.Entry("rates", "/rates", "console.rates", reader);
    }

    @Override
    public void routes(RoutesConfig routes, Pages pages, Permission reader) {
        routes.get("/rates", context -> show(context, pages), reader);
        routes.get("/live/rates", context -> live.serve(context, pages), reader);
    }

    private void show(Context context, Pages pages) {
        Visit visit = pages.visit(context);
        Rates rates = now();
        pages.show(
                context,
                "rates",
                visit.text("console.rates"),
                output -> JteratesGenerated.render(output, null, visit, rates));
    }

    private Rates now() {
        Instant now = clock.instant();
        return new Rates(
                now,
                PairRates.of(queries.rates().referenceRates(), queries.rates().offersInForce(), now),
                Banks.of(queries));
    }

    @Override
    public void close() {
        live.close();
    }
}
