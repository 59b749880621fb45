package org.tandem.cluster;

import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.collections.Long2ObjectHashMap;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.ManyToOneConcurrentArrayQueue;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.tandem.cluster.journal.Journal;
import org.tandem.cluster.journal.JournalReader;
import org.tandem.cluster.journal.StepHandler;
import org.tandem.codec.CommandEncoder;
import org.tandem.codec.StepDecoder;
import org.tandem.codec.StepView;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Step;
import org.tandem.domain.payment.Reason;

/// A client of the cluster for any number of callers: commands that wait at the same time travel in one message,
/// answers are found by correlation in the node's own journal. One thread does all of it.
public final class ClusterClient implements LedgerClient, AutoCloseable {
    /// A batch takes what is waiting now, up to about this much.
    static final int BATCH_LENGTH = 32 * 1024;

    private static final int STEPS_PER_POLL = 256;
    private static final int CLIENT_SHIFT = 40;
    private static final long KEEP_ALIVE_NANOS = 1_000_000_000L;
    private static final long CONNECT_REST_NANOS = 1_000_000;
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(30);

    private final ClusterSession session;
    private final JournalReader journal;
    private final FreeSpace freeSpace;
    private final int maxInFlight;
    private final long answerTimeoutNanos;
    private final NodeListener listener;
    private final ClockWatch clocks;
    private final long clientId = ThreadLocalRandom.current().nextLong(1, 1L << (Long.SIZE - 1 - CLIENT_SHIFT));
    private final AtomicInteger inFlight = new AtomicInteger();
    private final ManyToOneConcurrentArrayQueue<Waiting> given;
    private final Thread thread = Thread.ofPlatform().name("ledger-client").unstarted(this::run);
    private volatile boolean closed;
    private volatile boolean ended;

    private final Long2ObjectHashMap<Waiting> waiting = new Long2ObjectHashMap<>();
    private final ArrayDeque<Waiting> bySending = new ArrayDeque<>();
    private final CommandEncoder encoder = new CommandEncoder();
    private final StepView view = new StepView();
    private final StepDecoder decoder = new StepDecoder();
    private final StepHandler answers = this::onStep;
    private final ExpandableArrayBuffer batch = new ExpandableArrayBuffer(4 * BATCH_LENGTH);
    private int batchLength;
    private long counter;
    private long term;
    private long keptAliveNanos;

    ClusterClient(
            ClusterSession session, Journal journal, FreeSpace freeSpace, NodeConfig config, NodeListener listener) {
        this.session = session;
        this.journal = journal.open(journal.endPosition());
        this.freeSpace = freeSpace;
        this.maxInFlight = config.maxInFlight();
        this.answerTimeoutNanos = config.answerTimeout().toNanos();
        this.listener = listener;
        this.clocks = new ClockWatch(listener);
        this.given = new ManyToOneConcurrentArrayQueue<>(config.maxInFlight());
    }

    /// Connects, and begins to work.
    /// @throws NodeNotStarted when the cluster does not answer
    void start() {
        long deadline = System.nanoTime() + CONNECT_WITHIN.toNanos();
        while (!session.connect()) {
            if (System.nanoTime() - deadline > 0) {
                throw new NodeNotStarted("the cluster gave no session within " + CONNECT_WITHIN.toSeconds() + " s");
            }
            LockSupport.parkNanos(CONNECT_REST_NANOS);
        }
        thread.start();
    }

    @Override
    public CompletableFuture<Step> submit(Command command) {
        if (closed) {
            return CompletableFuture.failedFuture(new NoAnswer("the client is closed"));
        }
        if (freeSpace.isLow()
                && (command instanceof Command.SubmitPayment || command instanceof Command.RequestQuote)) {
            return refused("the disk is almost full");
        }
        if (inFlight.incrementAndGet() > maxInFlight) {
            inFlight.decrementAndGet();
            return refused(maxInFlight + " commands are waiting already");
        }
        Waiting entry = new Waiting(command, System.nanoTime());
        while (!given.offer(entry)) {
            // As many places as may be in flight: a full queue is a race with its reader, over at once.
            Thread.onSpinWait();
        }
        if (ended) {
            entry.answer.completeExceptionally(new NoAnswer("the client was closed before the command was sent"));
        }
        return entry.answer;
    }

    /// How many commands wait for their answers.
    public int inFlight() {
        return inFlight.get();
    }

    /// Answers what is still open with [NoAnswer] and ends the session.
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CompletableFuture<Step> refused(String detail) {
        return CompletableFuture.completedFuture(refusal(Reason.ED06, detail));
    }

    private static Step refusal(Reason reason, String detail) {
        long nowNanos = SystemEpochNanoClock.INSTANCE.nanoTime();
        return new Step(0, nowNanos, new Outcome.Refused(reason, detail), List.of());
    }

    private void run() {
        IdleStrategy idle = Components.backoff();
        try {
            while (!closed) {
                idle.idle(work());
            }
        } catch (RuntimeException e) {
            // The top of the loop: without its thread a client is nothing, and its owner must know.
            listener.onBroken(e);
            closed = true;
        } finally {
            ended = true;
            waiting.values().forEach(it -> fail(it, "the client was closed before the answer came"));
            given.drain(it -> fail(it, "the client was closed before the command was sent"));
            session.close();
            journal.close();
        }
    }

    private int work() {
        long now = System.nanoTime();
        int work = journal.poll(answers, STEPS_PER_POLL);
        if (!session.isConnected()) {
            if (session.connect()) {
                sendAgain();
                work++;
            }
        } else if (session.term() != term) {
            sendAgain();
            work++;
        } else {
            work += fillBatch();
            work += sendBatch();
            if (now - keptAliveNanos > KEEP_ALIVE_NANOS) {
                keptAliveNanos = now;
                session.keepAlive();
            }
        }
        giveUpBefore(now - answerTimeoutNanos);
        freeSpace.checkAt(now);
        return work;
    }

    private int fillBatch() {
        int taken = 0;
        while (batchLength < BATCH_LENGTH) {
            Waiting next = given.poll();
            if (next == null) {
                break;
            }
            next.correlation = clientId << CLIENT_SHIFT | ++counter;
            waiting.put(next.correlation, next);
            bySending.addLast(next);
            encode(next);
            taken++;
        }
        return taken;
    }

    private void encode(Waiting entry) {
        int length;
        try {
            length = encoder.encode(entry.correlation, entry.command, batch, batchLength + Integer.BYTES);
        } catch (IllegalStateException tooLong) {
            waiting.remove(entry.correlation);
            inFlight.decrementAndGet();
            entry.answer.completeExceptionally(tooLong);
            return;
        }
        if (length > session.commandLengthMax()) {
            waiting.remove(entry.correlation);
            inFlight.decrementAndGet();
            entry.answer.complete(refusal(
                    Reason.FF01, "a command has at most " + session.commandLengthMax() + " bytes, not " + length));
            return;
        }
        batch.putInt(batchLength, length, ByteOrder.LITTLE_ENDIAN);
        batchLength += Integer.BYTES + length;
    }

    private int sendBatch() {
        if (batchLength == 0 || !session.offer(batch, batchLength)) {
            return 0;
        }
        batchLength = 0;
        return 1;
    }

    /// After a lost session or leader nobody knows which batches arrived: all that is unanswered goes again, in
    /// order. What was done already changes nothing.
    private void sendAgain() {
        term = session.term();
        batchLength = 0;
        for (Waiting entry : bySending) {
            if (waiting.containsKey(entry.correlation)) {
                encode(entry);
                IdleStrategy idle = Components.backoff();
                while (batchLength >= BATCH_LENGTH && sendBatch() == 0) {
                    if (closed || !session.isConnected()) {
                        return;
                    }
                    idle.idle(journal.poll(answers, STEPS_PER_POLL));
                }
            }
        }
    }

    private void onStep(DirectBuffer buffer, int offset, int length, long positionAfter) {
        long correlation = view.wrap(buffer, offset, length).correlation();
        if (correlation >>> CLIENT_SHIFT != clientId) {
            return;
        }
        Waiting entry = waiting.remove(correlation);
        if (entry != null) {
            inFlight.decrementAndGet();
            Step step = decoder.decode(buffer, offset, length);
            clocks.look(
                    step.timeNanos(), SystemEpochNanoClock.INSTANCE.nanoTime(), System.nanoTime() - entry.givenNanos);
            entry.answer.complete(step);
        }
    }

    private void giveUpBefore(long givenNanos) {
        Waiting oldest = bySending.peekFirst();
        while (oldest != null && (oldest.answer.isDone() || oldest.givenNanos - givenNanos < 0)) {
            bySending.removeFirst();
            if (waiting.remove(oldest.correlation) != null) {
                fail(
                        oldest,
                        "no answer within "
                                + Duration.ofNanos(answerTimeoutNanos).toMillis() + " ms");
            }
            oldest = bySending.peekFirst();
        }
    }

    private void fail(Waiting entry, String message) {
        inFlight.decrementAndGet();
        entry.answer.completeExceptionally(new NoAnswer(message));
    }
}
