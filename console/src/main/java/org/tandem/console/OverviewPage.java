package org.tandem.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tandem.console.templates.JteoverviewChartsGenerated;
import org.tandem.console.templates.JteoverviewFiguresGenerated;
import org.tandem.console.templates.JteoverviewGenerated;
import org.tandem.console.templates.JteoverviewSpokenGenerated;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.overview.Grain;
import org.tandem.readmodel.overview.SeriesPoint;
import org.tandem.web.access.Permission;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Shell;
import org.tandem.web.pages.Visit;

/// The overview: figures every second, charts every ten, and every half minute a sentence for those who listen.
final class OverviewPage implements PageGroup {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration HISTORY = Duration.ofHours(1);
    private static final Duration HISTORY_LIFE = Duration.ofSeconds(10);

    private final Queries queries;
    private final Supplier<ConsoleHealth> health;
    private final InstantSource clock;
    private final Live<Overview> live;
    private volatile @Nullable Slow slow;

    /// What need not be asked each second.
    private record Slow(Instant askedAt, List<SeriesPoint> lastHour, Banks banks) {}

    OverviewPage(Queries queries, Supplier<ConsoleHealth> health, InstantSource clock) {
        this.queries = queries;
        this.health = health;
        this.clock = clock;
        this.live = new Live<>(
                "overview",
                Duration.ofSeconds(1),
                this::now,
                List.of(
                        new Live.Part<>(
                                "figures",
                                1,
                                (visit, overview) ->
                                        output -> JteoverviewFiguresGenerated.render(output, null, visit, overview)),
                        new Live.Part<>(
                                "charts",
                                10,
                                (visit, overview) ->
                                        output -> JteoverviewChartsGenerated.render(output, null, visit, overview)),
                        new Live.Part<>(
                                "spoken",
                                30,
                                (visit, overview) ->
                                        output -> JteoverviewSpokenGenerated.render(output, null, visit, overview))));
    }

    @Override
    public Shell.Entry entry(Permission reader) {
        return new Shell.Entry("overview", "/", "console.overview", reader);
    }

    @Override
    public void routes(RoutesConfig routes, Pages pages, Permission reader) {
        routes.get("/", context -> show(context, pages), reader);
        routes.get("/live/overview", context -> live.serve(context, pages), reader);
    }

    private void show(Context context, Pages pages) {
        Visit visit = pages.visit(context);
        Overview overview = now();
        pages.show(
                context,
                "overview",
                visit.text("console.overview"),
                output -> JteoverviewGenerated.render(output, null, visit, overview));
    }

    private Overview now() {
        Instant to = clock.instant();
        Instant from = to.minus(WINDOW);
        Slow standing = slow(to);
        return new Overview(
                queries.overview().figures(from, to, to),
                queries.overview().usualSettledPerSecondThousandths(from, to),
                queries.overview().attention(to),
                health.get(),
                standing.lastHour(),
                standing.banks());
    }

    private Slow slow(Instant now) {
        Slow known = slow;
        if (known != null && now.isBefore(known.askedAt().plus(HISTORY_LIFE))) {
            return known;
        }
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        Slow asked = new Slow(
                now, queries.overview().series(minute.minus(HISTORY), minute, Grain.MINUTE), Banks.of(queries));
        slow = asked;
        return asked;
    }

    @Override
    public void close() {
        live.close();
    }
}
