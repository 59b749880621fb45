package org.tandem.gateway.channel;

import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Limits;
import org.tandem.gateway.delivery.Deliveries;
import org.tandem.iso20022.message.Family;

/// The one writer of a session. What gathers while a frame is on its way leaves together in the next: under load frames
/// grow by themselves, without a timer. Deliveries are rendered here, so that whoever brings them is never held up.
final class Outbox {
    /// Enough to make the cost of a frame small; a single larger entry still goes out whole.
    private static final int FRAME_BYTES_AIM = Limits.CHANNEL_FRAME_BYTES_MAX / 2;

    private static final long FAREWELL_MILLIS_MAX = 2_000;

    private final Queue<Outgoing> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong waitingBytes = new AtomicLong();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final FrameBuffer frame = new FrameBuffer();
    private final Executor writers;
    private final Deliveries deliveries;
    private final Family family;
    private final Consumer<RuntimeException> fault;
    private volatile @Nullable Session session;
    private volatile boolean ended;

    /// @param fault told when a message cannot be written
    Outbox(Executor writers, Deliveries deliveries, Family family, Consumer<RuntimeException> fault) {
        this.writers = writers;
        this.deliveries = deliveries;
        this.family = family;
        this.fault = fault;
    }

    Family family() {
        return family;
    }

    void open(Session opened) {
        session = opened;
    }

    /// Any thread. What comes after the farewell is dropped: the journal has it.
    void add(Outgoing outgoing) {
        if (ended) {
            return;
        }
        waitingBytes.addAndGet(cost(outgoing));
        waiting.add(outgoing);
        if (writing.compareAndSet(false, true)) {
            writers.execute(this::write);
        }
    }

    /// Roughly what waits, in bytes.
    long waitingBytes() {
        return waitingBytes.get();
    }

    /// Ends the connection with an error entry as its last. A peer that does not take even that is cut off.
    void end(CloseReason reason, String text) {
        if (reason == CloseReason.REPLACED || reason == CloseReason.SLOW) {
            // The journal has it all; the next connection gets it.
            waiting.clear();
            waitingBytes.set(0);
        }
        add(new Outgoing.Farewell(reason, text));
        ended = true;
        Session open = session;
        if (open != null) {
            // A frame on its way says nothing: only time tells who reads slowly from who does not read at all.
            CompletableFuture.delayedExecutor(FAREWELL_MILLIS_MAX, TimeUnit.MILLISECONDS, writers)
                    .execute(open::disconnect);
        }
    }

    void drop() {
        ended = true;
        waiting.clear();
        waitingBytes.set(0);
    }

    private static long cost(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.Entry it -> it.bytes().length;
            // Most deliveries render to about this; the bound need not be exact.
            case Outgoing.Delivery _ -> 2_048;
            case Outgoing.Farewell _ -> 128;
        };
    }

    private void write() {
        do {
            try {
                drain();
            } catch (RuntimeException e) {
                // The top of the writing loop: a fault of ours ends this connection, not the others.
                fault.accept(e);
                drop();
                Session open = session;
                if (open != null) {
                    open.disconnect();
                }
            }
            writing.set(false);
        } while (!waiting.isEmpty() && writing.compareAndSet(false, true));
    }

    private void drain() {
        Outgoing next = waiting.poll();
        while (next != null) {
            waitingBytes.addAndGet(-cost(next));
            if (next instanceof Outgoing.Farewell farewell) {
                part(farewell);
            } else {
                append(next);
            }
            next = frame.size() < FRAME_BYTES_AIM ? waiting.poll() : null;
        }
        send();
    }

    private void append(Outgoing next) {
        switch (next) {
            case Outgoing.Entry it -> frame.entry(it.bytes());
            case Outgoing.Delivery it -> {
                byte[] xml = deliveries.render(
                        it.recorded().event(), it.recipientIndex(), it.sequence(), it.timeNanos(), family);
                String kind = deliveries
                        .kind(it.recorded().event(), it.recipientIndex())
                        .code();
                if (frame.size() + xml.length > Limits.CHANNEL_FRAME_BYTES_MAX - 128) {
                    send();
                }
                frame.delivery(it.sequence(), kind, xml);
            }
            case Outgoing.Farewell _ -> {
                // Written by part().
            }
        }
    }

    private void part(Outgoing.Farewell farewell) {
        String entry = "ERROR " + farewell.reason().code() + "\n" + farewell.text();
        frame.entry(entry.getBytes(StandardCharsets.UTF_8));
        send();
        waiting.clear();
        Session open = session;
        if (open != null) {
            open.close(farewell.reason().webSocketCode(), short123(farewell.text()), Callback.NOOP);
        }
    }

    /// A close frame holds at most 123 bytes of text; ours is ASCII but for names we quote.
    private static String short123(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60);
    }

    private void send() {
        Session open = session;
        if (frame.isEmpty() || open == null) {
            frame.clear();
            return;
        }
        String text = frame.text();
        frame.clear();
        Callback.Completable sent = new Callback.Completable();
        try {
            open.sendText(text, sent);
            sent.join();
        } catch (CompletionException e) {
            // The connection is gone; its close callback tells the session, the journal keeps what was not read.
            drop();
        }
    }
}
