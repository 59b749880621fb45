package org.tandem.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandem.web.WebServer;
import org.tandem.web.access.Permission;

class LiveStreamTest {

    private final LiveStream live = new LiveStream("test", 2, 8, Duration.ofMillis(50));
    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server;

    @BeforeEach
    void start() {
        server = WebServer.named("live")
                .http("127.0.0.1", 0)
                .routes(routes -> routes.get(
                        "/live",
                        context -> live.serve(context, () -> LiveStream.encode("hello", "first")),
                        Permission.ANYONE))
                .beforeStop(live::close)
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<InputStream> open() throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.httpPort().orElseThrow() + "/live");
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
    }

    private static String readUntil(BufferedReader reader, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            text.append(line).append('\n');
            if (line.equals(end)) {
                return text.toString();
            }
        }
        throw new AssertionError("the stream ended before '" + end + "' after:\n" + text);
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting until " + what).isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    @Test
    void every_client_gets_every_event_with_all_its_lines() throws Exception {
        HttpResponse<InputStream> one = open();
        HttpResponse<InputStream> two = open();
        assertThat(one.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        await("both are on the list", () -> live.clients() == 2);
        live.publish("figures", "<p>\n12,5 Br</p>");
        for (HttpResponse<InputStream> each : java.util.List.of(one, two)) {
            BufferedReader reader = reader(each.body());
            assertThat(readUntil(reader, "data: first")).contains("retry: 2000", "event: hello");
            assertThat(readUntil(reader, "data: 12,5 Br</p>"))
                    .endsWith("event: figures\ndata: <p>\ndata: 12,5 Br</p>\n");
            readUntil(reader, ":");
        }
    }

    @Test
    void one_client_too_many_is_told_to_come_later() throws Exception {
        open();
        open();
        await("both are on the list", () -> live.clients() == 2);
        HttpResponse<InputStream> third = open();
        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(live.clients()).isEqualTo(2);
    }

    @Test
    void a_client_that_reads_nothing_is_let_go_and_others_go_on() throws Exception {
        HttpResponse<InputStream> good = open();
        await("the good one is on the list", () -> live.clients() == 1);
        BufferedReader reader = reader(good.body());
        readUntil(reader, "data: first");
        try (Socket slow =
                new Socket(InetAddress.getLoopbackAddress(), server.httpPort().orElseThrow())) {
            slow.getOutputStream().write("GET /live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            await("the slow one is on the list", () -> live.clients() == 2);
            String large = "x".repeat(1_000_000);
            for (int i = 0; i < 60 && live.dropped() == 0; i++) {
                live.publish("large", large + i);
                readUntil(reader, "data: " + large + i);
            }
            assertThat(live.dropped()).isEqualTo(1);
            assertThat(live.clients()).isEqualTo(1);
            live.publish("after", "still here");
            readUntil(reader, "data: still here");
        }
    }

    @Test
    void a_client_that_left_is_found_out_by_the_heartbeat() throws Exception {
        try (Socket leaving =
                new Socket(InetAddress.getLoopbackAddress(), server.httpPort().orElseThrow())) {
            leaving.getOutputStream()
                    .write("GET /live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            await("it is on the list", () -> live.clients() == 1);
        }
        await("it is gone", () -> live.clients() == 0);
        open();
        open();
        await("its place is free again", () -> live.clients() == 2);
    }

    @Test
    void a_stop_ends_the_streams() throws Exception {
        HttpResponse<InputStream> one = open();
        await("it is on the list", () -> live.clients() == 1);
        server.close();
        assertThat(one.body().readAllBytes()).isNotNull();
        assertThat(live.clients()).isZero();
    }
}
