package org.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.web.access.Access;
import org.tandem.web.access.PeerAccess;
import org.tandem.web.access.Permission;
import org.tandem.web.certificates.DevelopmentAuthority;

class MutualTlsTest {

    @TempDir
    private Path directory;

    private DevelopmentAuthority authority;
    private WebServer server;

    @BeforeEach
    void start() {
        authority = DevelopmentAuthority.open(directory.resolve("ours"));
        server = WebServer.named("gateway")
                .mutualTls("127.0.0.1", 0, authority.server(), authority.trust())
                .access(Access.participants())
                .routes(routes -> {
                    routes.get(
                            "/v1/who",
                            context -> context.result(String.valueOf(PeerAccess.participant(context))),
                            Permission.PARTICIPANT);
                    routes.get("/v1/people", context -> context.result("no"), Permission.role("operator"));
                })
                .webSocket(new WebSocketDoor("/v1/channel", 10_000, Duration.ofSeconds(30), MutualTlsTest::listener))
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Session.@Nullable Listener listener(WebSocketOpening opening) {
        String participant = opening.participant();
        return participant != null && participant.equals("MINMBY2X") ? new Echo(participant) : null;
    }

    /// Answers each text with its sender's BIC before it.
    public static final class Echo extends Session.Listener.AbstractAutoDemanding {
        private final String participant;

        Echo(String participant) {
            this.participant = participant;
        }

        @Override
        public void onWebSocketText(String message) {
            getSession().sendText(participant + " " + message, Callback.NOOP);
        }
    }

    private URI at(String path) {
        return URI.create("https://127.0.0.1:" + server.httpsPort().orElseThrow() + path);
    }

    private HttpResponse<String> get(SSLContext tls, String path) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(tls).build();
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private SSLContext as(String bic) {
        return authority.participant(bic).context(authority.trust());
    }

    @Test
    void a_participant_is_known_by_its_certificate_over_tls_1_3() throws Exception {
        HttpResponse<String> answer = get(as("VLGTRUMM"), "/v1/who");
        assertThat(answer.body()).isEqualTo("VLGTRUMM");
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000");
    }

    @Test
    void a_participant_may_not_use_what_is_for_people() throws Exception {
        assertThat(get(as("VLGTRUMM"), "/v1/people").statusCode()).isEqualTo(403);
    }

    @Test
    void no_certificate_and_one_of_another_authority_fail_in_the_handshake() {
        DevelopmentAuthority stranger = DevelopmentAuthority.open(directory.resolve("theirs"));
        assertThatThrownBy(() -> get(authority.trust().context(), "/v1/who")).isInstanceOf(IOException.class);
        SSLContext forged = stranger.participant("MINMBY2X").context(authority.trust());
        assertThatThrownBy(() -> get(forged, "/v1/who")).isInstanceOf(IOException.class);
    }

    @Test
    void the_server_certificate_proves_itself_and_no_other_name() {
        HttpClient client = HttpClient.newBuilder().sslContext(as("MINMBY2X")).build();
        URI wrongName = URI.create("https://127.0.0.2:" + server.httpsPort().orElseThrow() + "/v1/who");
        assertThatThrownBy(() -> client.send(HttpRequest.newBuilder(wrongName).build(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void tls_1_2_is_refused() {
        SSLParameters old = new SSLParameters();
        old.setProtocols(new String[] {"TLSv1.2"});
        HttpClient client = HttpClient.newBuilder()
                .sslContext(as("MINMBY2X"))
                .sslParameters(old)
                .build();
        assertThatThrownBy(
                        () -> client.send(HttpRequest.newBuilder(at("/v1/who")).build(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_web_socket_opens_for_the_participant_and_not_for_another() throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        URI channel = URI.create(at("/v1/channel").toString().replace("https", "wss"));
        WebSocket socket = HttpClient.newBuilder()
                .sslContext(as("MINMBY2X"))
                .build()
                .newWebSocketBuilder()
                .buildAsync(channel, new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                        heard.complete(data.toString());
                        return null;
                    }
                })
                .get(60, TimeUnit.SECONDS);
        socket.sendText("hello", true).get(60, TimeUnit.SECONDS);
        assertThat(heard.get(60, TimeUnit.SECONDS)).isEqualTo("MINMBY2X hello");
        socket.abort();

        CompletableFuture<WebSocket> other = HttpClient.newBuilder()
                .sslContext(as("VLGTRUMM"))
                .build()
                .newWebSocketBuilder()
                .buildAsync(channel, new WebSocket.Listener() {});
        assertThatThrownBy(other::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(e -> assertThat(e.getCause())
                        .extracting(cause -> ((WebSocketHandshakeException) cause)
                                .getResponse()
                                .statusCode())
                        .isEqualTo(403));
    }
}
