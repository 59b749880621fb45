package org.tandem.app.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.web.WebNotStarted;

/// The door for those who watch: plain HTTP on loopback, open from the first moment of a start to the last of a stop.
/// Parts are asked only between [#started] and [#stopping]: before and after, what they would read may not be there.
public final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private enum Phase {
        STARTING,
        RUNNING,
        STOPPING
    }

    private record Need(String otherwise, BooleanSupplier met) {}

    private final Object lock = new Object();
    private final PrometheusRegistry jvm = new PrometheusRegistry();
    private final Meters meters = new Meters();
    private final Stalls stalls = Stalls.watched();
    private final List<Need> needs = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OpenMetricsTextFormatWriter format = OpenMetricsTextFormatWriter.create();
    private final BooleanSupplier alive;
    private final HttpServer server;
    private Phase phase = Phase.STARTING;

    private Watch(HttpServer server, BooleanSupplier alive) {
        this.server = server;
        this.alive = alive;
    }

    /// @param port 0 for a free one
    /// @param option where another one is chosen
    /// @param alive false once the process can only end
    /// @throws WebNotStarted the port is taken
    public static Watch open(int port, String option, BooleanSupplier alive) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            Watch watch = new Watch(server, alive);
            JvmMetrics.builder().register(watch.jvm);
            watch.meters.ask(Metric.READY, () -> watch.whyNotReady().isEmpty() ? 1 : 0);
            watch.meters.ask(Metric.STALLED, () -> watch.stalls.nanos() / Meters.NANOS_OF_SECOND);
            server.setExecutor(watch.threads);
            server.createContext("/health/live", watch::live);
            server.createContext("/health/ready", watch::ready);
            server.createContext("/metrics", watch::metrics);
            server.start();
            return watch;
        } catch (IOException e) {
            throw new WebNotStarted(
                    "port " + port + " for health and metrics is taken by another program; choose another with "
                            + option + " (" + e.getMessage() + ")",
                    e);
        }
    }

    /// `http://127.0.0.1:port`.
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Where parts say what can be counted, before [#started].
    public Meters meters() {
        return meters;
    }

    /// Without this the process is not ready.
    ///
    /// @param otherwise what is wrong then, and what follows from it
    public void needs(String otherwise, BooleanSupplier met) {
        needs.add(new Need(otherwise, met));
    }

    /// Every part runs: from here on they are asked.
    public void started() {
        synchronized (lock) {
            phase = Phase.RUNNING;
        }
    }

    /// The parts are about to close; returns when nobody asks them any more.
    public void stopping() {
        synchronized (lock) {
            phase = Phase.STOPPING;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        stalls.close();
    }

    /// Empty when ready.
    private List<String> whyNotReady() {
        synchronized (lock) {
            return switch (phase) {
                case STARTING -> List.of("starting: log and journal are being read, doors are not open yet");
                case STOPPING -> List.of("stopping");
                case RUNNING ->
                    needs.stream()
                            .filter(it -> !it.met().getAsBoolean())
                            .map(Need::otherwise)
                            .toList();
            };
        }
    }

    private void live(HttpExchange exchange) throws IOException {
        boolean lives = alive.getAsBoolean();
        answer(exchange, lives ? OK : UNAVAILABLE, TEXT, lives ? "live\n" : "broken: the process ends; see its log\n");
    }

    private void ready(HttpExchange exchange) throws IOException {
        List<String> reasons = whyNotReady();
        String text = reasons.isEmpty() ? "ready\n" : "not ready: " + String.join("\nnot ready: ", reasons) + "\n";
        answer(exchange, reasons.isEmpty() ? OK : UNAVAILABLE, TEXT, text);
    }

    private void metrics(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            format.write(text, look(), EscapingScheme.DEFAULT);
        } catch (RuntimeException e) {
            // The edge: whoever watches is told, and the part goes on.
            LOG.warn("the metrics could not be read", e);
            answer(exchange, UNAVAILABLE, TEXT, "the metrics could not be read: " + e.getMessage() + "\n");
            return;
        }
        answer(exchange, OK, OpenMetricsTextFormatWriter.CONTENT_TYPE, text.toString(StandardCharsets.UTF_8));
    }

    private MetricSnapshots look() {
        List<MetricSnapshot> all = new ArrayList<>(jvm.scrape().stream().toList());
        synchronized (lock) {
            if (phase == Phase.RUNNING) {
                meters.look().forEach(all::add);
            }
        }
        return new MetricSnapshots(all);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
