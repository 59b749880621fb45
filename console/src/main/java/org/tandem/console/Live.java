package org.tandem.console;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.console.templates.JtetroubleGenerated;
import org.tandem.web.live.LiveStream;
import org.tandem.web.pages.PageBody;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Theme;
import org.tandem.web.pages.Visit;

/// Parts of a page that go on by themselves: asked once a tick while anybody looks, written once a language, sent to
/// every page that is open. When the asking fails, the pages are told and keep what they show.
///
/// @param <T> what is asked
final class Live<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final int MOST_PAGES = 64;
    private static final int QUEUE = 32;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final String TROUBLE = "trouble";

    private final String name;
    private final Supplier<T> asked;
    private final List<Part<T>> parts;
    private final Map<Locale, Channel> channels = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker;
    private final ScheduledFuture<?> ticking;
    private long ticks;
    private final AtomicBoolean failing = new AtomicBoolean();

    /// One element of the page, by the name in its `data-event`.
    ///
    /// @param everyTicks how seldom it is sent
    record Part<T>(String event, int everyTicks, Writer<T> writer) {}

    /// How a part looks to one visitor.
    @FunctionalInterface
    interface Writer<T> {
        PageBody body(Visit visit, T value);
    }

    private record Channel(Visit visit, LiveStream stream) {}

    Live(String name, Duration every, Supplier<T> asked, List<Part<T>> parts) {
        this.name = name;
        this.asked = asked;
        this.parts = List.copyOf(parts);
        this.ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("console-" + name).factory());
        this.ticking =
                ticker.scheduleWithFixedDelay(this::tick, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Serves one page for as long as it is open; it starts with every part as it is now.
    void serve(Context context, Pages pages) throws IOException {
        Visit visit = pages.visit(context);
        Channel channel = channels.computeIfAbsent(
                visit.locale(),
                locale ->
                        new Channel(nobody(visit), new LiveStream(name + " " + locale, MOST_PAGES, QUEUE, HEARTBEAT)));
        channel.stream().serve(context, () -> opening(channel));
    }

    /// The channel outlives who opened it, so it knows the language and no person.
    private static Visit nobody(Visit visit) {
        return new Visit(visit.locale(), Theme.SYSTEM, null, "", "/", visit.messages(), visit.formats());
    }

    private byte[] opening(Channel channel) {
        T value;
        try {
            value = asked.get();
        } catch (RuntimeException e) {
            // The page is open and this server answers: it is told the same as the pages that were open before.
            report(e);
            failing.set(true);
            return LiveStream.encode(TROUBLE, trouble(channel, true));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Part<T> part : parts) {
            bytes.writeBytes(LiveStream.encode(part.event(), text(part, channel, value)));
        }
        return bytes.toByteArray();
    }

    private void tick() {
        List<Channel> listening = channels.values().stream()
                .filter(channel -> channel.stream().clients() > 0)
                .toList();
        if (listening.isEmpty()) {
            return;
        }
        try {
            T value = asked.get();
            ticks++;
            for (Part<T> part : parts) {
                if (ticks % part.everyTicks() == 0) {
                    listening.forEach(channel -> channel.stream().publish(part.event(), text(part, channel, value)));
                }
            }
            tell(listening, false);
        } catch (RuntimeException e) {
            // The loop's top: while the database is away, pages keep their last figures and the next tick tries again.
            report(e);
            tell(listening, true);
        }
    }

    private void report(RuntimeException failure) {
        if (!failing.get()) {
            LOG.warn("{} was not read; tried again each tick, told when it is back", name, failure);
        }
    }

    private void tell(List<Channel> listening, boolean trouble) {
        boolean before = failing.getAndSet(trouble);
        if (trouble || before) {
            listening.forEach(channel -> channel.stream().publish(TROUBLE, trouble(channel, trouble)));
        }
        if (before && !trouble) {
            LOG.info("{} is read again", name);
        }
    }

    private static String trouble(Channel channel, boolean trouble) {
        return Pages.text(output -> JtetroubleGenerated.render(output, null, channel.visit(), trouble));
    }

    private static <T> String text(Part<T> part, Channel channel, T value) {
        return Pages.text(part.writer().body(channel.visit(), value));
    }

    @Override
    public void close() {
        ticking.cancel(false);
        ticker.shutdown();
        channels.values().forEach(channel -> channel.stream().close());
    }
}
