package org.tandem.console;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.console.templates.JteoverviewFiguresGenerated;
import org.tandem.console.templates.JteoverviewGenerated;
import org.tandem.readmodel.Queries;
import org.tandem.web.live.LiveStream;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Visit;

/// The overview, and its figures once a second to every page that is open: asked once, written once a language.
final class LiveOverview implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveOverview.class);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_PAGES = 64;
    private static final int QUEUE = 32;
    private static final String EVENT = "figures";

    private final Queries queries;
    private final Supplier<ConsoleHealth> health;
    private final InstantSource clock;
    private final Map<Locale, Channel> channels = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker;
    private final ScheduledFuture<?> ticking;

    private record Channel(Visit visit, LiveStream stream) {}

    LiveOverview(Queries queries, Supplier<ConsoleHealth> health, InstantSource clock) {
        this.queries = queries;
        this.health = health;
        this.clock = clock;
        this.ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("console-overview").factory());
        this.ticking = ticker.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    void show(Context context, Pages pages) {
        Visit visit = pages.visit(context);
        Overview overview = now();
        pages.show(
                context,
                "overview",
                visit.text("console.overview"),
                output -> JteoverviewGenerated.render(output, null, visit, overview));
    }

    void serve(Context context, Pages pages) throws IOException {
        Visit visit = pages.visit(context);
        Channel channel = channels.computeIfAbsent(
                visit.locale(),
                locale -> new Channel(
                        visit, new LiveStream("overview " + locale, MOST_PAGES, QUEUE, Duration.ofSeconds(15))));
        channel.stream().serve(context, () -> LiveStream.encode(EVENT, text(channel, now())));
    }

    private void tick() {
        List<Channel> listening = channels.values().stream()
                .filter(channel -> channel.stream().clients() > 0)
                .toList();
        if (listening.isEmpty()) {
            return;
        }
        try {
            Overview overview = now();
            listening.forEach(channel -> channel.stream().publish(EVENT, text(channel, overview)));
        } catch (RuntimeException e) {
            // The loop's top: while the database is away, pages keep their last figures and the next tick tries again.
            LOG.warn("the overview's figures were not read; tried again in a second", e);
        }
    }

    private Overview now() {
        Instant to = clock.instant();
        Instant from = to.minus(WINDOW);
        return new Overview(
                queries.overview().figures(from, to, to),
                queries.overview().usualSettledPerSecondThousandths(from, to),
                queries.overview().attention(to),
                health.get());
    }

    private static String text(Channel channel, Overview overview) {
        return Pages.text(output -> JteoverviewFiguresGenerated.render(output, null, channel.visit(), overview));
    }

    @Override
    public void close() {
        ticking.cancel(false);
        ticker.shutdown();
        channels.values().forEach(channel -> channel.stream().close());
    }
}
