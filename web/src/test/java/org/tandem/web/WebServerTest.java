package org.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tandem.web.access.Permission;
import org.tandem.web.problems.WebError;

class WebServerTest {

    private final HttpClient client = HttpClient.newHttpClient();

    private static WebServerBuilder builder() {
        return WebServer.named("test").http("127.0.0.1", 0).maxRequestBytes(1_000);
    }

    private static URI at(WebServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.httpPort().orElseThrow() + path);
    }

    private HttpResponse<String> get(WebServer server, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(server, path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void every_answer_carries_the_strict_headers() throws Exception {
        try (WebServer server = builder()
                .routes(routes -> routes.get("/", context -> context.result("ok"), Permission.ANYONE))
                .start()) {
            for (String path : new String[] {"/", "/nothing"}) {
                HttpResponse<String> answer = get(server, path);
                assertThat(answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElseThrow())
                        .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                        .doesNotContain("unsafe");
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .hasValue("nosniff");
                assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
                assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
                assertThat(answer.headers().firstValue("Server")).isEmpty();
            }
        }
    }

    @Test
    void a_route_without_a_permission_fails_at_start_and_is_named() {
        assertThatThrownBy(() -> builder()
                        .routes(routes -> routes.get("/open", context -> context.result("ok"), Permission.ANYONE))
                        .routes(routes -> routes.post("/forgotten", context -> context.result("ok")))
                        .start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("POST /forgotten")
                .hasMessageNotContaining("/open");
    }

    @Test
    void without_an_access_rule_only_open_routes_answer() throws Exception {
        try (WebServer server = builder()
                .routes(routes -> routes.get("/closed", context -> context.result("ok"), Permission.SIGNED_IN))
                .start()) {
            assertThat(get(server, "/closed").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_taken_port_is_named_with_the_option_to_change_it() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> WebServer.named("console")
                            .http("127.0.0.1", taken.getLocalPort())
                            .start())
                    .isInstanceOf(WebNotStarted.class)
                    .hasMessageContaining("port " + taken.getLocalPort()
                            + " is taken by another program; choose another with --port");
        }
    }

    @Test
    void a_body_too_large_is_answered_413_and_never_reaches_the_handler() throws Exception {
        try (WebServer server = builder()
                .routes(routes -> routes.post(
                        "/in", context -> context.result("got " + context.bodyAsBytes().length), Permission.ANYONE))
                .start()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(at(server, "/in"));
            assertThat(client.send(
                                    request.POST(BodyPublishers.ofByteArray(new byte[1_000]))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body())
                    .isEqualTo("got 1000");
            HttpResponse<String> refused = client.send(
                    request.POST(BodyPublishers.ofByteArray(new byte[1_001])).build(), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("\"code\":\"too-large\"");
            HttpResponse<String> chunked = client.send(
                    request.POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[5_000])))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(chunked.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void problems_are_told_to_programs_as_problem_json_without_inner_names() throws Exception {
        try (WebServer server = builder()
                .routes(routes -> {
                    routes.get(
                            "/broken",
                            context -> {
                                throw new IllegalStateException("secret of the house");
                            },
                            Permission.ANYONE);
                    routes.get(
                            "/refused",
                            context -> {
                                throw new WebError(
                                        409, "already-decided", "expected an open case, found CASE-17 decided");
                            },
                            Permission.ANYONE);
                })
                .start()) {
            HttpResponse<String> broken = get(server, "/broken");
            assertThat(broken.statusCode()).isEqualTo(500);
            assertThat(broken.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(broken.body())
                    .contains("\"code\":\"internal\"", "\"reference\":\"")
                    .doesNotContain("secret");
            HttpResponse<String> refused = get(server, "/refused");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("already-decided", "CASE-17");
            assertThat(get(server, "/nothing").body()).contains("nothing lives at GET /nothing");
            assertThat(client.send(
                                    HttpRequest.newBuilder(at(server, "/refused"))
                                            .DELETE()
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(405);
        }
    }

    @Test
    void handlers_run_on_virtual_threads() throws Exception {
        try (WebServer server = builder()
                .routes(routes -> routes.get(
                        "/",
                        context -> context.result(
                                "virtual " + Thread.currentThread().isVirtual()),
                        Permission.ANYONE))
                .start()) {
            assertThat(get(server, "/").body()).isEqualTo("virtual true");
        }
    }

    @Test
    void a_stop_lets_a_request_under_way_finish() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        WebServer server = builder()
                .drain(Duration.ofSeconds(60))
                .routes(routes -> routes.get(
                        "/slow",
                        context -> {
                            inside.countDown();
                            assertThat(finish.await(60, TimeUnit.SECONDS)).isTrue();
                            context.result("finished");
                        },
                        Permission.ANYONE))
                .beforeStop(finish::countDown)
                .start();
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(HttpRequest.newBuilder(at(server, "/slow")).build(), BodyHandlers.ofString());
        assertThat(inside.await(60, TimeUnit.SECONDS)).isTrue();
        server.close();
        assertThat(answer.get(60, TimeUnit.SECONDS).body()).isEqualTo("finished");
        assertThatThrownBy(() -> get(server, "/slow")).isInstanceOf(Exception.class);
    }
}
