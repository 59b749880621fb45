package org.tandem.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tandem.web.WebNotStarted;

class WatchTest {
    private final AtomicBoolean alive = new AtomicBoolean(true);
    private final AtomicBoolean full = new AtomicBoolean();
    private final Watch watch = Watch.open(0, "--metrics-port", alive::get);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        watch.close();
        http.close();
    }

    @Test
    void is_not_ready_while_it_starts_and_while_it_stops() throws Exception {
        HttpResponse<String> starting = get("/health/ready");
        watch.started();
        HttpResponse<String> running = get("/health/ready");
        watch.stopping();
        HttpResponse<String> stopping = get("/health/ready");

        assertThat(starting.statusCode()).isEqualTo(503);
        assertThat(starting.body()).startsWith("not ready: starting");
        assertThat(running.statusCode()).isEqualTo(200);
        assertThat(running.body()).isEqualTo("ready\n");
        assertThat(stopping.statusCode()).isEqualTo(503);
        assertThat(stopping.body()).isEqualTo("not ready: stopping\n");
    }

    @Test
    void says_every_reason_why_it_is_not_ready() throws Exception {
        watch.needs("the disk is full", () -> !full.get());
        watch.needs("nobody leads", () -> !full.get());
        watch.started();
        full.set(true);

        HttpResponse<String> answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("not ready: the disk is full\nnot ready: nobody leads\n");
        assertThat(get("/metrics").body()).contains("\ntandem_ready 0.0\n");
    }

    @Test
    void is_not_alive_once_something_broke() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        alive.set(false);
        assertThat(get("/health/live").statusCode()).isEqualTo(503);
    }

    @Test
    void asks_parts_only_while_they_run() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        watch.meters().ask(Metric.CLIENT_QUEUE, asked::incrementAndGet);

        String before = get("/metrics").body();
        watch.started();
        String running = get("/metrics").body();
        watch.stopping();
        String after = get("/metrics").body();

        assertThat(before)
                .doesNotContain("tandem_")
                .contains("jvm_memory_used_bytes")
                .endsWith("# EOF\n");
        assertThat(running).contains("tandem_client_queue_commands 1.0");
        assertThat(after).doesNotContain("tandem_");
        assertThat(asked).hasValue(1);
    }

    @Test
    void answers_as_open_metrics() throws Exception {
        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/openmetrics-text"));
    }

    @Test
    void a_figure_that_cannot_be_had_does_not_end_the_process() throws Exception {
        watch.meters().ask(Metric.CLIENT_QUEUE, () -> {
            throw new IllegalStateException("gone");
        });
        watch.started();

        assertThat(get("/metrics").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void says_which_option_chooses_another_port() {
        int taken = watch.uri().getPort();

        assertThatThrownBy(() -> Watch.open(taken, "--metrics-port", alive::get))
                .isInstanceOf(WebNotStarted.class)
                .hasMessageContaining("port " + taken)
                .hasMessageContaining("--metrics-port");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = watch.uri().resolve(path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
