package org.tandem.client;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.HttpClientTransportDynamic;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.client.ClientUpgradeRequest;
import org.eclipse.jetty.websocket.client.WebSocketClient;

/// Jetty's WebSocket client with few threads, set up for one participant's certificate.
final class WebSockets implements AutoCloseable {
    private static final int INBOUND_LENGTH_MAX = 4 * 1024 * 1024;

    private final WebSocketClient client;

    WebSockets(ChannelSettings settings) {
        QueuedThreadPool threads = new QueuedThreadPool(8, 2);
        threads.setName("wire-" + settings.name());
        threads.setDaemon(true);
        ClientConnector connector = new ClientConnector();
        connector.setSelectors(1);
        connector.setExecutor(threads);
        connector.setConnectTimeout(Duration.ofMillis(settings.connectTimeoutMillis()));
        ClientTls tls = settings.tls();
        if (tls != null) {
            SslContextFactory.Client factory = new SslContextFactory.Client();
            factory.setSslContext(tls.context());
            factory.setIncludeProtocols("TLSv1.3");
            connector.setSslContextFactory(factory);
        }
        HttpClient http = new HttpClient(new HttpClientTransportDynamic(connector));
        http.setExecutor(threads);
        client = new WebSocketClient(http);
        client.setMaxTextMessageSize(INBOUND_LENGTH_MAX);
        client.setMaxFrameSize(INBOUND_LENGTH_MAX);
        client.setInputBufferSize(64 * 1024);
        client.setOutputBufferSize(64 * 1024);
        // Silence is watched by the channel itself, with its own question.
        client.setIdleTimeout(Duration.ofMillis(2 * settings.silenceMillis()));
        try {
            client.start();
        } catch (Exception e) {
            // Jetty declares Exception here; nothing has been connected yet.
            throw new IllegalStateException("the WebSocket client does not start", e);
        }
    }

    CompletableFuture<Session> connect(Connection endpoint, ClientUpgradeRequest request) throws IOException {
        return client.connect(endpoint, request);
    }

    @Override
    public void close() {
        LifeCycle.stop(client);
    }
}
