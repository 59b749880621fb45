package org.tandem.gateway.channel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Limits;
import org.tandem.gateway.limit.StandingQueue;

/// What one participant has sent and nobody has looked at yet. Reading a connection is cheap and judging a payment is
/// not: apart, the queue of a gateway that has too much to do is here, where it is bounded by its session and known by
/// its age, and not in the buffers of the network, where it is neither.
///
/// Answers to deliveries, which have a deadline, go ahead; requests for quotes come last, for who has a quote goes
/// before who wants one: so no more is promised than is kept. A request that has waited for long is
/// taken at once: when all have, it is refused, which costs little. Entries are handled one at a time, as a session's
/// reader of messages wants it.
final class Inbox {
    /// So many in a row, and then other connections have their turn.
    private static final int TURN = 16;

    private static final long OVERDUE_NANOS = Limits.OVERLOAD_QUOTES_MILLIS * 1_000_000L;

    private final AtomicBoolean working = new AtomicBoolean();
    private final Executor executor;
    private final Handler handler;
    private final LongSupplier nanoTime;
    private final Lane answers;
    private final Lane others;
    private final Lane quotes;

    private record Waiting(Entry entry, Lane lane, long sinceNanos) {}

    private record Lane(Queue<Waiting> entries, StandingQueue standing) {
        static Lane begun(long nowNanos) {
            return new Lane(new ConcurrentLinkedQueue<>(), new StandingQueue(nowNanos));
        }
    }

    /// Handles an entry; must not throw. It is told how long entries like this one have to wait at present.
    @FunctionalInterface
    interface Handler {
        void handle(Entry entry, long waitedNanos);
    }

    /// @param nanoTime a monotonic clock
    Inbox(Executor executor, Handler handler, LongSupplier nanoTime) {
        this.executor = executor;
        this.handler = handler;
        this.nanoTime = nanoTime;
        long now = nanoTime.getAsLong();
        this.answers = Lane.begun(now);
        this.others = Lane.begun(now);
        this.quotes = Lane.begun(now);
    }

    /// Any thread.
    void add(Entry entry) {
        Lane lane = laneOf(entry);
        lane.entries().add(new Waiting(entry, lane, nanoTime.getAsLong()));
        if (working.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
    }

    private Lane laneOf(Entry entry) {
        if (entry instanceof Entry.Message message && message.isAnswer()) {
            return answers;
        }
        return entry instanceof Entry.Request request && request.kind().equals("quote") ? quotes : others;
    }

    void clear() {
        answers.entries().clear();
        others.entries().clear();
        quotes.entries().clear();
    }

    private void work() {
        int handled = 0;
        do {
            for (Waiting next = next(); next != null; next = next()) {
                handler.handle(next.entry(), standing(next));
                if (++handled % TURN == 0) {
                    Thread.yield();
                }
            }
            working.set(false);
        } while (!isEmpty() && working.compareAndSet(false, true));
    }

    private long standing(Waiting passing) {
        long now = nanoTime.getAsLong();
        return passing.lane().standing().passed(now - passing.sinceNanos(), now);
    }

    private @Nullable Waiting next() {
        Waiting answer = answers.entries().poll();
        if (answer != null) {
            return answer;
        }
        Waiting quote = quotes.entries().peek();
        return quote != null && (others.entries().isEmpty() || isOverdue(quote))
                ? quotes.entries().poll()
                : others.entries().poll();
    }

    private boolean isOverdue(Waiting quote) {
        return nanoTime.getAsLong() - quote.sinceNanos() >= OVERDUE_NANOS;
    }

    private boolean isEmpty() {
        return answers.entries().isEmpty()
                && others.entries().isEmpty()
                && quotes.entries().isEmpty();
    }
}
