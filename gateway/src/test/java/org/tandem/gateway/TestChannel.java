package org.tandem.gateway;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.client.ClientUpgradeRequest;
import org.eclipse.jetty.websocket.client.WebSocketClient;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.party.Bic;
import org.tandem.web.certificates.TlsIdentity;

/// The bare protocol over a real connection: every entry as it came.
public final class TestChannel implements AutoCloseable {
    /// @param head the first line
    record Entry(String head, String body) {
        String word(int index) {
            String[] words = head.split(" ", -1);
            return index < words.length ? words[index] : "";
        }

        long sequence() {
            return Long.parseLong(word(1));
        }
    }

    private static final long PATIENCE_SECONDS = 60;

    private final WebSocketClient client;
    private final Session session;
    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private final List<Entry> passedOver = new ArrayList<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final CompletableFuture<String> pong = new CompletableFuture<>();
    private volatile boolean reading = true;

    static TestChannel open(World world, Bic participant, long after) throws Exception {
        TestChannel channel = connect(world, world.identity(participant), "");
        channel.send("SUBSCRIBE " + after + "\n");
        return channel;
    }

    static TestChannel connect(World world, TlsIdentity identity, String query) throws Exception {
        return new TestChannel(world, identity, query);
    }

    private TestChannel(World world, TlsIdentity identity, String query) throws Exception {
        SslContextFactory.Client tls = new SslContextFactory.Client();
        tls.setSslContext(identity.context(world.authority.trust()));
        HttpClient http = new HttpClient();
        http.setSslContextFactory(tls);
        client = new WebSocketClient(http);
        client.setMaxTextMessageSize(1 << 20);
        client.start();
        ClientUpgradeRequest request =
                new ClientUpgradeRequest(URI.create("wss://localhost:" + world.port() + "/v1/channel" + query));
        request.setSubProtocols("tandem.channel.1");
        try {
            session = client.connect(new Listener(), request).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            client.stop();
            throw e;
        }
    }

    public final class Listener implements Session.Listener {
        @Override
        public void onWebSocketOpen(Session opened) {
            opened.demand();
        }

        @Override
        public void onWebSocketText(String frame) {
            for (String entry : frame.split("\u001e", -1)) {
                int line = entry.indexOf('\n');
                entries.add(new Entry(entry.substring(0, line), entry.substring(line + 1)));
            }
            if (reading) {
                session.demand();
            }
        }

        @Override
        public void onWebSocketPong(ByteBuffer payload) {
            pong.complete(StandardCharsets.UTF_8.decode(payload).toString());
            session.demand();
        }

        @Override
        public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
            closed.complete(code + " " + reason);
            callback.succeed();
        }

        @Override
        public void onWebSocketError(Throwable cause) {
            closed.complete("error " + cause);
        }
    }

    void send(String frame) {
        Callback.Completable sent = new Callback.Completable();
        session.sendText(frame, sent);
        sent.join();
    }

    void sendBinary(byte[] bytes) {
        session.sendBinary(ByteBuffer.wrap(bytes), Callback.NOOP);
    }

    /// Bytes as a text frame, whatever they are.
    void sendRaw(byte[] bytes) {
        ((WebSocketSession) session)
                .getCoreSession()
                .sendFrame(
                        new org.eclipse.jetty.websocket.core.Frame(OpCode.TEXT, ByteBuffer.wrap(bytes)),
                        org.eclipse.jetty.util.Callback.NOOP,
                        false);
    }

    /// Until the gateway has taken the connection in: a client knows of it before the gateway does.
    void awaitTakenIn() throws InterruptedException {
        send("PING\n");
        await(entry -> entry.head().equals("PONG"));
    }

    void sendWebSocketPing(String text) {
        session.sendPing(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), Callback.NOOP);
    }

    String pong() throws Exception {
        return pong.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// No frame after the next one is read.
    void stopReading() {
        reading = false;
    }

    void acknowledge(long sequence) {
        send("ACK " + sequence + "\n");
    }

    Entry await(Predicate<Entry> wanted) throws InterruptedException {
        for (Entry entry : passedOver) {
            if (wanted.test(entry)) {
                passedOver.remove(entry);
                return entry;
            }
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            Entry entry = entries.poll(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (entry == null) {
                throw new AssertionError("nothing fitting came; passed over " + passedOver + ", closed " + closed);
            }
            if (wanted.test(entry)) {
                return entry;
            }
            passedOver.add(entry);
        }
    }

    Entry answer(String clientRef) throws InterruptedException {
        return await(entry -> entry.word(0).equals("ANSWER") && entry.word(1).equals(clientRef));
    }

    /// The next numbered message.
    Entry delivery() throws InterruptedException {
        return await(entry -> entry.word(0).equals("DELIVERY"));
    }

    Entry delivery(String kind) throws InterruptedException {
        return await(entry -> entry.word(0).equals("DELIVERY") && entry.word(2).equals(kind));
    }

    Entry error() throws InterruptedException {
        return await(entry -> entry.word(0).equals("ERROR"));
    }

    /// Close code and reason.
    String closed() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    boolean isSilent() {
        return entries.isEmpty() && passedOver.isEmpty();
    }

    @Override
    public void close() {
        session.disconnect();
        LifeCycle.stop(client);
    }
}
