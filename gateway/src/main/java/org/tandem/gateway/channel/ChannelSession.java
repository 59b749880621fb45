package org.tandem.gateway.channel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Frame;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Limits;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.message.MessageReply;
import org.tandem.gateway.request.RequestReply;
import org.tandem.iso20022.MessageReader;

/// One connection of one participant. Entries are read on the connection's own thread and judged on the inbox's; what
/// they ask goes to the ledger without waiting, and the answer is written when it comes. When too much is unanswered no
/// more is read.
/// Public because Jetty asks it of listeners.
public final class ChannelSession implements Session.Listener {
    private final Bic participant;
    private final Channels channels;
    private final MessageReader reader;
    private final Outbox outbox;
    private final Subscription subscription;
    private final Inbox inbox;
    private final FrameAssembly assembly = new FrameAssembly();
    private final AtomicInteger inFlight = new AtomicInteger();
    // Characters, which are bytes but for other scripts.
    private final AtomicLong unreadBytes = new AtomicLong();
    private final AtomicBoolean paused = new AtomicBoolean();
    private volatile boolean closed;
    private volatile @Nullable Session session;

    ChannelSession(Bic participant, Channels channels, MessageReader reader, Outbox outbox) {
        this.participant = participant;
        this.channels = channels;
        this.reader = reader;
        this.outbox = outbox;
        this.inbox = new Inbox(channels.writers(), this::judge, System::nanoTime);
        this.subscription = new Subscription(participant, channels, outbox, this::end);
    }

    Bic participant() {
        return participant;
    }

    long waitingBytes() {
        return outbox.waitingBytes();
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        outbox.open(opened);
        channels.opened(this);
        opened.demand();
    }

    /// Every frame as it comes, control frames too.
    @Override
    public void onWebSocketFrame(Frame frame, Callback callback) {
        switch (frame.getType()) {
            case TEXT, CONTINUATION -> text(frame, callback);
            case PING -> {
                Session open = session;
                ByteBuffer payload = ByteBuffer.allocate(frame.getPayloadLength());
                payload.put(frame.getPayload()).flip();
                callback.succeed();
                if (open != null) {
                    open.sendPong(payload, Callback.NOOP);
                }
                demand();
            }
            case PONG -> {
                callback.succeed();
                demand();
            }
            case BINARY -> {
                end(CloseReason.BINARY, "expected text frames, found a binary one");
                callback.succeed();
                demand();
            }
            // The library answers it, and tells of the end.
            case CLOSE -> callback.succeed();
        }
    }

    private void text(Frame frame, Callback callback) {
        boolean fits = closed || assembly.add(frame.getPayload());
        callback.succeed();
        if (!fits) {
            end(
                    CloseReason.TOO_LARGE,
                    "expected frames of at most " + Limits.CHANNEL_FRAME_BYTES_MAX + " bytes, found more");
        } else if (frame.isFin() && !closed) {
            try {
                entries(assembly.take());
            } catch (CharacterCodingException e) {
                end(CloseReason.NOT_UTF_8, "expected UTF-8, found other bytes: " + e.getMessage());
            }
        }
        readOn();
    }

    private void entries(String frame) {
        int begin = 0;
        while (begin < frame.length() && !closed) {
            int end = frame.indexOf(Entry.SEPARATOR, begin);
            int stop = end < 0 ? frame.length() : end;
            if (stop > begin) {
                try {
                    take(Entry.read(frame, begin, stop));
                } catch (Entry.Malformed e) {
                    end(CloseReason.MALFORMED, String.valueOf(e.getMessage()));
                }
            }
            begin = stop + 1;
        }
    }

    private void take(Entry entry) {
        if (!subscription.isBegun() && (entry instanceof Entry.Message || entry instanceof Entry.Request)) {
            end(CloseReason.MALFORMED, "expected SUBSCRIBE and the last sequence as the first entry");
            return;
        }
        switch (entry) {
            case Entry.Message it -> later(it, it.xml().length());
            case Entry.Request it -> later(it, it.json().length());
            case Entry.Acknowledge it -> refuseUnless(subscription.acknowledge(it.sequence()));
            case Entry.Subscribe it -> refuseUnless(subscription.begin(it.lastSequence()));
            case Entry.Ping _ -> outbox.add(new Outgoing.Entry("PONG\n".getBytes(StandardCharsets.US_ASCII)));
            case Entry.Pong _ -> {
                // Someone is there, which the connection itself shows.
            }
        }
    }

    private void refuseUnless(@Nullable String problem) {
        if (problem != null) {
            end(CloseReason.SEQUENCE, problem);
        }
    }

    private void later(Entry entry, int length) {
        inFlight.incrementAndGet();
        unreadBytes.addAndGet(length);
        inbox.add(entry);
    }

    private void judge(Entry entry, long waitedNanos) {
        try {
            switch (entry) {
                case Entry.Message it -> {
                    unreadBytes.addAndGet(-it.xml().length());
                    message(it, waitedNanos);
                }
                case Entry.Request it -> {
                    unreadBytes.addAndGet(-it.json().length());
                    request(it, waitedNanos);
                }
                case Entry.Subscribe _, Entry.Acknowledge _, Entry.Ping _, Entry.Pong _ ->
                    throw new IllegalStateException("only messages and requests wait to be judged, not " + entry);
            }
        } catch (RuntimeException e) {
            // The top of the judging loop: a fault of ours ends this connection, not the others.
            channels.failed(participant, e);
            Session open = session;
            if (open != null) {
                open.disconnect();
            }
        }
    }

    private void message(Entry.Message entry, long waitedNanos) {
        byte[] xml = entry.xml().getBytes(StandardCharsets.UTF_8);
        CompletableFuture<MessageReply> reply =
                channels.messages().handle(participant, outbox.family(), reader, xml, waitedNanos);
        answerWhenDone(reply.thenApply(it -> answer(entry.clientRef(), it.status(), it.xml())));
    }

    private void request(Entry.Request entry, long waitedNanos) {
        CompletableFuture<RequestReply> reply =
                channels.requests().handle(participant, entry.kind(), entry.json(), waitedNanos);
        answerWhenDone(reply.thenApply(it -> answer(
                entry.clientRef(),
                Integer.toString(it.status()),
                channels.requests().json(it.body()))));
    }

    private void answerWhenDone(CompletableFuture<byte[]> answer) {
        var _ = answer.whenComplete((bytes, failure) -> {
            if (bytes != null) {
                outbox.add(new Outgoing.Entry(bytes));
                checkRoom();
            } else {
                // Handlers turn every failure they know into a reply: this is a fault of ours.
                channels.failed(participant, failure);
            }
            inFlight.decrementAndGet();
            resumeWhenRoom();
        });
    }

    private static byte[] answer(String clientRef, String status, byte[] body) {
        byte[] head = ("ANSWER " + clientRef + " " + status + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] entry = new byte[head.length + body.length];
        System.arraycopy(head, 0, entry, 0, head.length);
        System.arraycopy(body, 0, entry, head.length, body.length);
        return entry;
    }

    private void readOn() {
        if (inFlight.get() < channels.settings().inFlightMax() && hasRoom(1)) {
            demand();
            return;
        }
        paused.set(true);
        // The last answer may have come between the look and the flag.
        resumeWhenRoom();
    }

    /// Only one of those who see the room asks for the next frame.
    private void resumeWhenRoom() {
        if (inFlight.get() <= channels.settings().inFlightMax() / 2
                && hasRoom(2)
                && paused.compareAndSet(true, false)) {
            demand();
        }
    }

    private boolean hasRoom(int part) {
        return unreadBytes.get() <= channels.settings().unreadBytesMax() / part;
    }

    private void demand() {
        Session open = session;
        // Also after the farewell: the peer's close frame is still to be read.
        if (open != null && open.isOpen()) {
            open.demand();
        }
    }

    /// The step thread: a numbered message for this participant.
    void deliver(Recorded recorded, int recipientIndex, long timeNanos) {
        subscription.live(new Outgoing.Delivery(recorded, recipientIndex, timeNanos));
        long unacknowledged = subscription.unacknowledged();
        if (unacknowledged > channels.settings().unacknowledgedMax()) {
            end(
                    CloseReason.SLOW,
                    unacknowledged + " deliveries are not acknowledged, allowed are "
                            + channels.settings().unacknowledgedMax());
        }
        checkRoom();
    }

    private void checkRoom() {
        if (outbox.waitingBytes() > channels.settings().queuedBytesMax()) {
            end(CloseReason.SLOW, "more than " + channels.settings().queuedBytesMax() + " bytes wait to be read");
        }
    }

    void end(CloseReason reason, String text) {
        if (!closed) {
            closed = true;
            subscription.stop();
            outbox.end(reason, text);
            channels.closed(this);
        }
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        gone();
    }

    @Override
    public void onWebSocketClose(int statusCode, @Nullable String reason, Callback callback) {
        gone();
        callback.succeed();
    }

    private void gone() {
        closed = true;
        inbox.clear();
        subscription.stop();
        outbox.drop();
        channels.closed(this);
    }
}
