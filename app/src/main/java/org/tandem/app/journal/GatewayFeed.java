package org.tandem.app.journal;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.tandem.cluster.journal.Journal;
import org.tandem.cluster.journal.JournalReader;
import org.tandem.codec.StepDecoder;
import org.tandem.domain.event.Step;

/// Hands every step of the journal to the gateway, in order, on one thread of its own; and holds back the answers of
/// steps that the gateway has not seen yet, so that whoever has an answer also finds what it speaks of.
public final class GatewayFeed implements AutoCloseable {
    private static final int STEPS_PER_POLL = 256;
    private static final long REST_NANOS = 100_000;
    private static final long LONG_REST_NANOS = 500_000;
    /// After so many rests in vain they become long ones: about a fiftieth of a second.
    private static final int SHORT_RESTS = 200;

    /// Takes one step.
    @FunctionalInterface
    public interface Taker {
        /// @param position where the step begins
        void onStep(Step step, long position);
    }

    /// An answer that may leave once the gateway has seen the event with this sequence.
    private record Held(long sequence, Step step, CompletableFuture<Step> answer) {
        void release() {
            answer.complete(step);
        }
    }

    private final JournalReader reader;
    private final StepDecoder decoder = new StepDecoder();
    private final Queue<Held> held = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile Taker taker = (_, _) -> {};
    private volatile long position;
    private volatile long lastSequence;
    private volatile boolean closed;

    /// @param broken told when the feed cannot go on: then the gateway learns nothing any more and must stop
    public GatewayFeed(Journal journal, Consumer<Throwable> broken) {
        this.reader = journal.open(0);
        this.thread = Thread.ofPlatform()
                .name("gateway-feed")
                .uncaughtExceptionHandler((_, cause) -> broken.accept(cause))
                .unstarted(this::run);
    }

    /// Begins, at the journal's beginning.
    public void start(Taker to) {
        taker = to;
        thread.start();
    }

    /// Waits until everything before this position was taken in.
    public void awaitPosition(long journalPosition) throws InterruptedException {
        while (position < journalPosition && thread.isAlive()) {
            Thread.sleep(1);
        }
    }

    /// Where the next step will be taken in.
    public long position() {
        return position;
    }

    /// The last event the gateway has seen, 0 before the first.
    public long lastSequence() {
        return lastSequence;
    }

    /// The answer, not before the gateway has seen what it speaks of. Completes on the feed's thread or the
    /// caller's.
    public CompletableFuture<Step> afterGateway(CompletableFuture<Step> answer) {
        return answer.thenCompose(step -> {
            long sequence =
                    step.events().isEmpty() ? 0 : step.events().getLast().sequence();
            if (sequence <= lastSequence) {
                return CompletableFuture.completedFuture(step);
            }
            Held next = new Held(sequence, step, new CompletableFuture<>());
            held.add(next);
            if (sequence <= lastSequence || closed) {
                next.release();
            }
            return next.answer();
        });
    }

    /// Ends after the steps in hand. Answers that still wait are given out: what they speak of is in the log.
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        held.forEach(Held::release);
        reader.close();
    }

    private void run() {
        int rests = 0;
        while (!closed) {
            int taken = reader.poll(
                    (buffer, offset, length, after) -> take(decoder.decode(buffer, offset, length), after),
                    STEPS_PER_POLL);
            releaseHeld();
            if (taken > 0) {
                rests = 0;
            } else {
                LockSupport.parkNanos(rests < SHORT_RESTS ? REST_NANOS : LONG_REST_NANOS);
                rests++;
            }
        }
    }

    private void take(Step step, long after) {
        taker.onStep(step, position);
        if (!step.events().isEmpty()) {
            lastSequence = step.events().getLast().sequence();
        }
        position = after;
    }

    private void releaseHeld() {
        for (Held next = held.peek(); next != null && next.sequence() <= lastSequence; next = held.peek()) {
            held.remove(next);
            next.release();
        }
    }
}
