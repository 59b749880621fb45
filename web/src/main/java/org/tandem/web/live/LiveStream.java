package org.tandem.web.live;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.web.problems.WebError;

/// One stream of server-sent events (HTML standard, §9.2) to many pages.
///
/// ```java
/// LiveStream live = new LiveStream("overview", 64, 32, Duration.ofSeconds(15));
/// routes.get("/live/overview", live::serve, Permission.SIGNED_IN);   // on a virtual thread, for as long as it lasts
/// live.publish("figures", html);                                      // from anywhere, never waits
/// ```
///
/// Each client has its own bounded queue; one that is full is let go. Heartbeats find out who has left.
public final class LiveStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final int RECONNECT_MILLIS = 2_000;

    private final String name;
    private final int mostClients;
    private final int queueLength;
    private final Duration heartbeat;
    private final Set<Client> clients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger places = new AtomicInteger();
    private final AtomicLong dropped = new AtomicLong();
    private volatile boolean closed;

    /// @param mostClients one more is answered 503
    /// @param queueLength events a client may be behind
    public LiveStream(String name, int mostClients, int queueLength, Duration heartbeat) {
        this.name = name;
        this.mostClients = mostClients;
        this.queueLength = queueLength;
        this.heartbeat = heartbeat;
    }

    /// Sends to every client; returns at once.
    ///
    /// @param event what pages listen for
    /// @param text any number of lines
    public void publish(String event, String text) {
        if (clients.isEmpty()) {
            return;
        }
        byte[] bytes = encode(event, text);
        for (Client client : clients) {
            if (!client.waiting.offer(bytes)) {
                drop(client);
            }
        }
    }

    /// Serves one client until it leaves; for a route's handler.
    public void serve(Context context) throws IOException {
        serve(context, () -> null);
    }

    /// As [#serve(Context)], with a first event, made after the client is on the list so that nothing is missed.
    ///
    /// @param first made by [#encode]
    public void serve(Context context, Supplier<byte @Nullable []> first) throws IOException {
        if (places.incrementAndGet() > mostClients || closed) {
            places.decrementAndGet();
            context.header("Retry-After", "5");
            throw new WebError(
                    503, "too-many-live-pages", "expected at most " + mostClients + " live pages of " + name);
        }
        Client client = new Client(Thread.currentThread(), queueLength);
        clients.add(client);
        try {
            context.contentType("text/event-stream; charset=utf-8");
            context.header("Cache-Control", "no-store");
            context.header("X-Accel-Buffering", "no");
            ServletOutputStream output = context.res().getOutputStream();
            output.write(("retry: " + RECONNECT_MILLIS + "\n\n").getBytes(StandardCharsets.UTF_8));
            byte[] opening = first.get();
            if (opening != null) {
                output.write(opening);
            }
            output.flush();
            pump(client, output);
        } catch (IOException e) {
            LOG.debug("a live page of {} left", name, e);
        } finally {
            // In this order: whoever is not on the list any more keeps nobody out.
            places.decrementAndGet();
            clients.remove(client);
            // A thread of the server goes on after this; our interrupt was for this client only.
            boolean told = Thread.interrupted();
            LOG.trace("live page of {} ended, told to: {}", name, told);
        }
    }

    private void pump(Client client, ServletOutputStream output) throws IOException {
        while (!closed && !client.letGo) {
            byte[] next;
            try {
                next = client.waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            output.write(next == null ? HEARTBEAT : next);
            while (!client.letGo && (next = client.waiting.poll()) != null) {
                output.write(next);
            }
            output.flush();
        }
    }

    private void drop(Client client) {
        if (clients.remove(client)) {
            dropped.incrementAndGet();
            client.letGo = true;
            client.waiting.clear();
            client.thread.interrupt();
            LOG.info("a live page of {} was {} events behind and was let go; it will come back", name, queueLength);
        }
    }

    /// Bytes of one event.
    public static byte[] encode(String event, String text) {
        StringBuilder lines = new StringBuilder(text.length() + 64);
        lines.append("event: ").append(event).append('\n');
        text.lines().forEach(line -> lines.append("data: ").append(line).append('\n'));
        return lines.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    public int clients() {
        return clients.size();
    }

    /// Clients let go because they were too slow, since the start.
    public long dropped() {
        return dropped.get();
    }

    /// Ends every client's stream; they come back when the server does.
    @Override
    public void close() {
        closed = true;
        for (Client client : clients) {
            client.letGo = true;
            client.thread.interrupt();
        }
    }

    private static final class Client {
        private final Thread thread;
        private final BlockingQueue<byte[]> waiting;
        private volatile boolean letGo;

        private Client(Thread thread, int queueLength) {
            this.thread = thread;
            this.waiting = new ArrayBlockingQueue<>(queueLength);
        }
    }
}
