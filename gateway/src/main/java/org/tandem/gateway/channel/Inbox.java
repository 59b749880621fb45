package org.tandem.gateway.channel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// What one participant has sent and nobody has looked at yet. Reading a connection is cheap and judging a payment is
/// not: apart, the queue of a gateway that has too much to do is here, where it is bounded by its session and known by
/// its age, and not in the buffers of the network, where it is neither.
///
/// Answers to deliveries, which have a deadline, go ahead. Entries are handled one at a time, as a session's reader of
/// messages wants it.
final class Inbox {
    /// So many in a row, and then other connections have their turn.
    private static final int TURN = 16;

    private final Queue<Waiting> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Waiting> others = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean working = new AtomicBoolean();
    private final Executor executor;
    private final Handler handler;

    private record Waiting(Entry entry, long sinceNanos) {}

    /// Handles an entry; must not throw.
    @FunctionalInterface
    interface Handler {
        void handle(Entry entry, long waitedNanos);
    }

    Inbox(Executor executor, Handler handler) {
        this.executor = executor;
        this.handler = handler;
    }

    /// Any thread.
    void add(Entry entry) {
        Queue<Waiting> queue = entry instanceof Entry.Message message && message.isAnswer() ? answers : others;
        queue.add(new Waiting(entry, System.nanoTime()));
        if (working.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
    }

    void clear() {
        answers.clear();
        others.clear();
    }

    private void work() {
        int handled = 0;
        do {
            for (Waiting next = next(); next != null; next = next()) {
                handler.handle(next.entry(), System.nanoTime() - next.sinceNanos());
                if (++handled % TURN == 0) {
                    Thread.yield();
                }
            }
            working.set(false);
        } while (!isEmpty() && working.compareAndSet(false, true));
    }

    private @Nullable Waiting next() {
        Waiting answer = answers.poll();
        return answer == null ? others.poll() : answer;
    }

    private boolean isEmpty() {
        return answers.isEmpty() && others.isEmpty();
    }
}
