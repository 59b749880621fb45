package org.tandem.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be sent and what waits for its answer. Everything that may leave when the line is free leaves in one
/// frame. After a reconnect everything unanswered is sent again, in the old order: the server knows repeats by their
/// UETR or id. Safe for use by many threads.
///
/// A new connection begins with a few unanswered entries at a time, and each answer allows one more, so that a server
/// that has just started is not buried under what its clients have gathered meanwhile. What is sent ahead, an answer to
/// a delivery with its deadline, passes by all of that.
final class Outbox {
    static final char SEPARATOR = '\u001e';
    /// Characters in one frame, unless a single entry is longer.
    static final int FRAME_LENGTH = 64 * 1024;

    /// Unanswered entries with which a connection begins.
    static final int FIRST_WINDOW = 16;

    private record Entry(long ref, String verb, String kind, String body, boolean ahead, AnswerHandler handler) {}

    private final int unansweredMax;
    private final ArrayDeque<Entry> ahead = new ArrayDeque<>();
    private final ArrayDeque<Entry> waiting = new ArrayDeque<>();
    private final Set<Long> onTheWire = new HashSet<>();
    private final Map<Long, Entry> unanswered = new LinkedHashMap<>();
    private final StringBuilder frame = new StringBuilder(FRAME_LENGTH);
    private int window = FIRST_WINDOW;
    private long nextRef = 1;
    private long subscribeAfter = -1;
    private long handled;
    private long acknowledged;
    private boolean pingDue;
    private boolean pongDue;

    Outbox(int unansweredMax, long lastSequence) {
        this.unansweredMax = unansweredMax;
        this.handled = lastSequence;
        this.acknowledged = lastSequence;
    }

    /// @param passing whether it goes ahead of what waits
    /// @throws ClientFailure FULL when too much is unanswered
    synchronized void add(String verb, String kind, String body, boolean passing, AnswerHandler handler) {
        if (unanswered.size() >= unansweredMax) {
            throw new ClientFailure(
                    ClientFailure.Kind.FULL, unansweredMax + " messages wait for their answers; send more slowly");
        }
        Entry entry = new Entry(nextRef++, verb, kind, body, passing, handler);
        unanswered.put(entry.ref, entry);
        queue(entry);
    }

    /// A new connection: subscribe first, then everything unanswered.
    synchronized void restart(long lastSequence) {
        subscribeAfter = lastSequence;
        acknowledged = lastSequence;
        pingDue = false;
        pongDue = false;
        ahead.clear();
        waiting.clear();
        onTheWire.clear();
        window = FIRST_WINDOW;
        unanswered.values().forEach(this::queue);
    }

    private void queue(Entry entry) {
        (entry.ahead ? ahead : waiting).add(entry);
    }

    synchronized @Nullable AnswerHandler answered(long ref) {
        if (onTheWire.remove(ref)) {
            window = Math.min(window + 1, unansweredMax);
        }
        Entry entry = unanswered.remove(ref);
        return entry == null ? null : entry.handler;
    }

    /// Takes out everyone who waits, because nothing will come any more.
    synchronized List<AnswerHandler> abandon() {
        List<AnswerHandler> handlers = new ArrayList<>(unanswered.size());
        for (Entry entry : unanswered.values()) {
            handlers.add(entry.handler);
        }
        unanswered.clear();
        ahead.clear();
        waiting.clear();
        return handlers;
    }

    synchronized void handled(long sequence) {
        handled = sequence;
    }

    synchronized long unacknowledged() {
        return handled - acknowledged;
    }

    synchronized void pingDue() {
        pingDue = true;
    }

    synchronized void pongDue() {
        pongDue = true;
    }

    /// Whether more may leave now.
    synchronized boolean hasMore() {
        return next() != null;
    }

    private @Nullable Entry next() {
        if (!ahead.isEmpty()) {
            return ahead.peek();
        }
        return onTheWire.size() < window ? waiting.peek() : null;
    }

    synchronized int unansweredCount() {
        return unanswered.size();
    }

    /// The next frame, or null when nothing waits. An acknowledgement alone makes no frame unless it is
    /// `acknowledge`d now; it travels with the next one that leaves anyway.
    synchronized @Nullable String nextFrame(boolean acknowledge) {
        frame.setLength(0);
        if (subscribeAfter >= 0) {
            frame.append("SUBSCRIBE ").append(subscribeAfter).append('\n');
            subscribeAfter = -1;
        }
        if (pingDue) {
            pingDue = false;
            begin().append("PING\n");
        }
        if (pongDue) {
            pongDue = false;
            begin().append("PONG\n");
        }
        if (handled > acknowledged && (acknowledge || !frame.isEmpty() || hasMore())) {
            acknowledged = handled;
            begin().append("ACK ").append(handled).append('\n');
        }
        for (Entry next = next(); next != null; next = next()) {
            if (!frame.isEmpty() && frame.length() + next.body.length() + 64 > FRAME_LENGTH) {
                break;
            }
            if (next.ahead) {
                ahead.remove();
            } else {
                waiting.remove();
                onTheWire.add(next.ref);
            }
            begin().append(next.verb).append(' ').append(next.ref);
            if (!next.kind.isEmpty()) {
                frame.append(' ').append(next.kind);
            }
            frame.append('\n').append(next.body);
        }
        return frame.isEmpty() ? null : frame.toString();
    }

    private StringBuilder begin() {
        return frame.isEmpty() ? frame : frame.append(SEPARATOR);
    }
}
