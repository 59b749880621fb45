package org.tandem.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A participant's channel: sends messages and requests, receives numbered deliveries in order, and stays connected
/// until it is closed.
///
/// ```java
/// ClientTls tls = ClientTls.ofPkcs12(Path.of("bank.p12"), "secret", Path.of("authority.pem"));
/// ChannelSettings settings = ChannelSettings.of(URI.create("wss://localhost:8443"), tls, "BANKBY2X");
/// try (ChannelClient channel = ChannelClient.open(settings, delivery -> store(delivery))) {
///     channel.send(pacs008).thenAccept(answer -> ...);
/// }
/// ```
///
/// After a lost connection it connects again, goes on after the last delivery it handled, and sends everything
/// unanswered once more; the server knows repeats by UETR or request id. All callbacks run on one thread; what they
/// send
/// leaves in one frame when the present frame has been dealt with. Safe for use by many threads.
public final class ChannelClient implements AutoCloseable {
    public static final String SUB_PROTOCOL = "tandem.channel.1";

    private final ChannelSettings settings;
    private final Outbox outbox;
    private final CallbackThread callbacks;
    private final Line line;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ChannelClient(ChannelSettings settings, ChannelListener listener) {
        this.settings = settings;
        this.outbox = new Outbox(settings.unansweredMax(), settings.lastSequence());
        this.callbacks = new CallbackThread(settings.name(), settings.lingerMicros(), this::flush);
        this.line = new Line(settings, listener, outbox, callbacks, this::close);
    }

    /// Connects and subscribes.
    ///
    /// @throws ClientFailure when the first attempt fails: nothing listens, a certificate is refused, and so on
    public static ChannelClient open(ChannelSettings settings, ChannelListener listener) {
        ChannelClient client = prepare(settings, listener);
        client.connect();
        return client;
    }

    /// A client that is not connected yet, for a listener that needs the client itself.
    public static ChannelClient prepare(ChannelSettings settings, ChannelListener listener) {
        return new ChannelClient(settings, listener);
    }

    /// Connects a prepared client, once. What was sent before waits and leaves now.
    ///
    /// @throws ClientFailure when this attempt fails; the client is closed then
    public void connect() {
        try {
            line.attempt().get(settings.connectTimeoutMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw ClientFailure.of(e, line.address());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new ClientFailure(ClientFailure.Kind.CLOSED, "", "interrupted while connecting", e);
        }
        line.watch();
    }

    /// Sends an ISO 20022 message.
    public CompletableFuture<Answer> send(String xml) {
        return future(handler -> send(xml, handler));
    }

    /// As [#send(String)], without an object per answer.
    public void send(String xml, AnswerHandler handler) {
        enqueue("MESSAGE", "", xml, false, handler);
    }

    /// Sends an ISO 20022 message that answers a delivery, such as a creditor agent's pacs.002: it has a deadline
    /// and goes ahead of everything that waits here.
    public void sendAhead(String xml, AnswerHandler handler) {
        enqueue("MESSAGE", "", xml, true, handler);
    }

    /// Asks for what ISO 20022 has no message for.
    ///
    /// Kinds are `quote`, `rates`, `offer`, `withdraw-offer`, `reference-rate`, `status`, `fund` and
    /// `confirm-defunding`.
    ///
    /// @param json the request's fields
    public CompletableFuture<Answer> request(String kind, String json) {
        return future(handler -> request(kind, json, handler));
    }

    /// As [#request(String,String)], without an object per answer.
    public void request(String kind, String json, AnswerHandler handler) {
        enqueue("REQUEST", kind, json, false, handler);
    }

    /// Runs something on the callback thread; all it sends leaves together.
    public void execute(Runnable task) {
        callbacks.execute(task);
    }

    /// The last delivery that was handled and is, or will be, acknowledged.
    public long lastSequence() {
        return line.lastSequence();
    }

    public boolean isOpen() {
        return line.isOpen();
    }

    public int unansweredCount() {
        return outbox.unansweredCount();
    }

    /// Acknowledges what was handled, ends the connection and its threads. Whoever waits for an answer is told that
    /// none
    /// will come.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        ClientFailure why = new ClientFailure(ClientFailure.Kind.CLOSED, "this channel is closed");
        callbacks.execute(() -> outbox.abandon().forEach(handler -> handler.unanswered(why)));
        callbacks.shutdown();
        line.close();
    }

    private void enqueue(String verb, String kind, String body, boolean ahead, AnswerHandler handler) {
        if (closed.get()) {
            throw new ClientFailure(ClientFailure.Kind.CLOSED, "this channel is closed");
        }
        outbox.add(verb, kind, body, ahead, handler);
        if (!callbacks.isCurrent()) {
            callbacks.flushSoon();
        }
    }

    private void flush() {
        line.flush();
    }

    private static CompletableFuture<Answer> future(Consumer<AnswerHandler> sending) {
        CompletableFuture<Answer> future = new CompletableFuture<>();
        sending.accept(new AnswerHandler() {
            @Override
            public void answered(Answer answer) {
                future.complete(answer);
            }

            @Override
            public void unanswered(ClientFailure why) {
                future.completeExceptionally(why);
            }
        });
        return future;
    }
}
