package org.tandem.client;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/// The server's side of the channel as its contract says, over a real socket, with faults on request.
final class TestServer implements AutoCloseable {
    private static final String SEPARATOR = "\u001e";

    final List<String> subscriptions = new CopyOnWriteArrayList<>();
    final List<String> messages = new CopyOnWriteArrayList<>();
    final AtomicLong acknowledged = new AtomicLong();
    final AtomicLong frames = new AtomicLong();
    final AtomicLong longestFrame = new AtomicLong();
    volatile boolean answers = true;
    volatile boolean pongs = true;
    volatile String refusal = "";
    private final List<String> history = new ArrayList<>();
    private final Javalin server;
    private final String scheme;
    /// Whoever has subscribed last: as a real server, this one sends nothing to a connection before that.
    private @Nullable WsContext session;

    TestServer() {
        this(null);
    }

    /// @param certificates null for plain connections
    TestServer(@Nullable TestCertificates certificates) {
        scheme = certificates == null ? "ws" : "wss";
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            if (certificates != null) {
                config.jetty.addConnector((jetty, http) -> {
                    HttpConfiguration secure = new HttpConfiguration(http);
                    secure.addCustomizer(new SecureRequestCustomizer());
                    return new ServerConnector(jetty, tls(certificates), new HttpConnectionFactory(secure));
                });
            }
            config.routes.ws("/v1/channel", ws -> {
                ws.onMessage(it -> frame(it, it.message()));
            });
            config.routes.get("/v1/payments/{uetr}", it -> it.result("{\"uetr\":\"" + it.pathParam("uetr") + "\"}"));
            config.routes.get(
                    "/v1/rates", it -> it.status(409).result("{\"reason\":\"NARR\",\"detail\":\"closed on Sundays\"}"));
            config.routes.post("/v1/messages", TestServer::message);
            config.routes.post("/v1/quotes", it -> it.result(it.body()));
        });
        if (certificates == null) {
            server.start(0);
        } else {
            server.start();
        }
    }

    private static SslContextFactory.Server tls(TestCertificates certificates) {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStorePath(certificates.store("server").toString());
        factory.setKeyStorePassword(TestCertificates.PASSWORD);
        factory.setTrustStorePath(certificates.trusted().toString());
        factory.setTrustStorePassword(TestCertificates.PASSWORD);
        factory.setNeedClientAuth(true);
        factory.setIncludeProtocols("TLSv1.3");
        return factory;
    }

    URI address() {
        return URI.create(scheme + "://localhost:" + port());
    }

    int port() {
        return ((ServerConnector) server.jettyServer().server().getConnectors()[0]).getLocalPort();
    }

    /// Adds deliveries to the journal and sends them when somebody is there.
    synchronized void deliver(String... bodies) {
        long first = history.size() + 1L;
        history.addAll(List.of(bodies));
        sendAfter(first - 1);
    }

    /// Something the journal does not say. Somebody must have subscribed: a client knows that it is connected
    /// before this server does.
    synchronized void sendRaw(String frame) {
        WsContext to = session;
        if (to == null) {
            throw new IllegalStateException("nobody is connected yet; wait for a subscription first");
        }
        to.send(frame);
    }

    synchronized void drop() {
        WsContext to = session;
        session = null;
        if (to != null) {
            to.session.disconnect();
        }
    }

    private void sendAfter(long sequence) {
        WsContext to = session;
        if (to == null || sequence >= history.size()) {
            return;
        }
        StringBuilder frame = new StringBuilder();
        for (long next = sequence + 1; next <= history.size(); next++) {
            frame.append(frame.isEmpty() ? "" : SEPARATOR)
                    .append("DELIVERY ")
                    .append(next)
                    .append(" pacs.008\n")
                    .append(history.get((int) next - 1));
        }
        to.send(frame.toString());
    }

    private synchronized boolean subscribe(WsContext from, String lastSequence) {
        subscriptions.add(lastSequence);
        if (!refusal.isEmpty()) {
            from.send("ERROR " + refusal + "\nnot today");
            from.closeSession(1008, "refused");
            return false;
        }
        session = from;
        sendAfter(Long.parseLong(lastSequence));
        return true;
    }

    private void frame(WsContext from, String frame) {
        frames.incrementAndGet();
        longestFrame.accumulateAndGet(frame.length(), Math::max);
        // As it is now: a test that sees one of these messages may change its mind before it is answered.
        boolean answering = answers;
        StringBuilder reply = new StringBuilder();
        for (String entry : frame.split(SEPARATOR, 0)) {
            int line = entry.indexOf('\n');
            String[] words = entry.substring(0, line).split(" ", 0);
            String body = entry.substring(line + 1);
            switch (words[0]) {
                case "SUBSCRIBE" -> {
                    if (!subscribe(from, words[1])) {
                        return;
                    }
                }
                case "ACK" -> acknowledged.set(Long.parseLong(words[1]));
                case "PING" -> reply.append(pongs ? "PONG\n" + SEPARATOR : "");
                case "MESSAGE", "REQUEST" -> {
                    messages.add(body);
                    if (answering) {
                        reply.append("ANSWER ")
                                .append(words[1])
                                .append(" ACTC\n")
                                .append(SEPARATOR);
                    }
                }
                default -> throw new IllegalStateException(entry);
            }
        }
        if (!reply.isEmpty()) {
            from.send(reply.toString());
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void message(Context context) {
        switch (context.body()) {
            case "<busy/>" ->
                context.status(503).header("Tandem-Status", "ED06").result("<admi.002/>");
            case "<too-large/>" -> context.status(413).result("{\"detail\":\"too large\"}");
            default -> context.header("Tandem-Status", "ACTC").result("<pacs.002/>");
        }
    }
}
