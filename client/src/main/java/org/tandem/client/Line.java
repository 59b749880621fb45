package org.tandem.client;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.client.ClientUpgradeRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a channel connected: attempts, backoff, the question to a silent server, and what comes in, checked for gaps.
/// Everything but the first attempt and the writing happens on the callback thread.
final class Line implements Connection.Owner, Frames.Entries, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    /// The server's word that another connection of the same participant has taken over.
    private static final String REPLACED = "replaced";

    private static final int ACKNOWLEDGE_EVERY = 256;
    private static final long TICK_MILLIS = 200;

    private final ChannelSettings settings;
    private final ChannelListener listener;
    private final String address;
    private final WebSockets webSockets;
    private final Outbox outbox;
    private final CallbackThread callbacks;
    private final Runnable close;
    private final Backoff backoff;
    private volatile @Nullable Connection connection;
    private volatile boolean closed;
    private volatile boolean acknowledgeNow;
    private volatile long lastSequence;

    // Below: touched on the callback thread only.
    private int attempts;
    private long heardAtNanos = System.nanoTime();
    private boolean asked;

    Line(ChannelSettings settings, ChannelListener listener, Outbox outbox, CallbackThread callbacks, Runnable close) {
        this.settings = settings;
        this.listener = listener;
        this.address = settings.channel().toString();
        this.outbox = outbox;
        this.callbacks = callbacks;
        this.close = close;
        this.backoff = new Backoff(settings.backoffMillis(), settings.backoffMaxMillis());
        this.lastSequence = settings.lastSequence();
        this.webSockets = new WebSockets(settings);
    }

    String address() {
        return address;
    }

    long lastSequence() {
        return lastSequence;
    }

    boolean isOpen() {
        Connection current = connection;
        return current != null && current.isOpen();
    }

    void flush() {
        Connection current = connection;
        if (current != null) {
            current.flush();
        }
    }

    CompletableFuture<?> attempt() {
        Connection next = new Connection(this, address);
        ClientUpgradeRequest request = new ClientUpgradeRequest(settings.channel());
        request.setSubProtocols(ChannelClient.SUB_PROTOCOL);
        request.setTimeout(settings.connectTimeoutMillis(), TimeUnit.MILLISECONDS);
        try {
            return webSockets.connect(next, request);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    void watch() {
        callbacks.executeEvery(TICK_MILLIS, this::tick);
    }

    /// Acknowledges what was handled and ends the connection.
    @Override
    public void close() {
        Connection current = connection;
        if (current != null) {
            acknowledgeNow = true;
            current.flush();
        }
        closed = true;
        if (current != null) {
            current.end(new ClientFailure(ClientFailure.Kind.CLOSED, "this channel is closed"));
        }
        webSockets.close();
    }

    private void reconnect() {
        if (closed) {
            return;
        }
        // Failures after the upgrade come through the connection itself.
        var _ = attempt().whenComplete((_, thrown) -> {
            if (thrown != null) {
                callbacks.execute(() -> retry(ClientFailure.of(thrown, address)));
            }
        });
    }

    private void retry(ClientFailure why) {
        connection = null;
        if (closed) {
            return;
        }
        if (why.code().equals(REPLACED)) {
            // Coming back would only push the other one out, and so on for ever.
            LOG.warn("{}: {}; this channel stays closed", settings.name(), why.getMessage());
            close.run();
            listener.interrupted(why, -1);
            return;
        }
        long waitMillis = backoff.millis(attempts++, ThreadLocalRandom.current());
        LOG.warn("{}: {}; next attempt in {} ms", settings.name(), why.getMessage(), waitMillis);
        callbacks.executeAfter(waitMillis, this::reconnect);
        listener.interrupted(why, waitMillis);
    }

    /// Keeps the line alive, and sends an acknowledgement that found no frame to travel with.
    private void tick() {
        Connection current = connection;
        if (current == null) {
            return;
        }
        acknowledgeNow = outbox.unacknowledged() > 0;
        long silentMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - heardAtNanos);
        if (silentMillis > settings.silenceMillis()) {
            current.end(new ClientFailure(
                    ClientFailure.Kind.TIMEOUT, "nothing came from " + address + " for " + silentMillis + " ms"));
        } else if (silentMillis > settings.silenceMillis() / 3 && !asked) {
            asked = true;
            outbox.pingDue();
        }
    }

    private void handle(Connection from, String frame) {
        if (from != connection) {
            return;
        }
        heardAtNanos = System.nanoTime();
        asked = false;
        try {
            Frames.read(frame, this);
            attempts = 0;
        } catch (ClientFailure e) {
            from.end(e);
            return;
        } catch (RuntimeException e) {
            LOG.error("{}: a callback failed after delivery {}", settings.name(), lastSequence, e);
            from.end(new ClientFailure(
                    ClientFailure.Kind.CALLBACK, "", "the callback failed after delivery " + lastSequence, e));
            return;
        }
        from.readOn();
    }

    @Override
    public void opened(Connection opened) {
        // Before anything else is sent on it: the connection takes its first frame only after this.
        outbox.restart(lastSequence);
        connection = opened;
        callbacks.execute(() -> {
            heardAtNanos = System.nanoTime();
            asked = false;
            listener.opened(lastSequence);
        });
        opened.flush();
    }

    @Override
    public void received(Connection from, String frame) {
        callbacks.execute(() -> handle(from, frame));
    }

    @Override
    public void ended(Connection from, ClientFailure why) {
        callbacks.execute(() -> {
            if (from == connection) {
                retry(why);
            }
        });
    }

    @Override
    public @Nullable String nextFrame() {
        boolean acknowledge = acknowledgeNow || outbox.unacknowledged() >= ACKNOWLEDGE_EVERY;
        acknowledgeNow = false;
        return outbox.nextFrame(acknowledge);
    }

    @Override
    public boolean hasMore() {
        return outbox.hasMore();
    }

    @Override
    public void delivery(long sequence, String kind, String xml) {
        long expected = lastSequence + 1;
        if (sequence < expected) {
            return;
        }
        if (sequence > expected) {
            throw new ClientFailure(
                    ClientFailure.Kind.GAP, "delivery " + expected + " was expected, " + sequence + " came");
        }
        listener.delivered(new Delivery(sequence, kind, xml));
        lastSequence = sequence;
        outbox.handled(sequence);
    }

    @Override
    public void answer(long ref, String status, String body) {
        AnswerHandler handler = outbox.answered(ref);
        if (handler != null) {
            handler.answered(new Answer(status, body));
        }
    }

    @Override
    public void error(String code, String text) {
        throw new ClientFailure(ClientFailure.Kind.SERVER_ERROR, code, address + " says " + code + ": " + text, null);
    }

    @Override
    public void ping() {
        outbox.pongDue();
    }

    @Override
    public void pong() {
        LOG.trace("{}: the line is alive", settings.name());
    }
}
