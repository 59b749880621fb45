package org.tandem.gateway.channel;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.event.Recipients;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.party.Bic;

/// A participant's place in its numbered messages. It begins with what the journal has, read again at the pace of the
/// acknowledgements; once nothing is missing it goes live, and steps are handed on as they happen. A message that both
/// ways bring is sent once; none is left out.
final class Subscription {
    private static final long END_OF_JOURNAL_WAIT_MILLIS = 20;

    private final Bic participant;
    private final Channels channels;
    private final Outbox outbox;
    private final BiConsumer<CloseReason, String> ender;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition acknowledgedMore = lock.newCondition();
    private boolean begun;
    private boolean live;
    private volatile boolean stopped;
    private volatile long queued;
    private volatile long acknowledged;
    private long readFrom;

    /// @param ender ends the session
    Subscription(Bic participant, Channels channels, Outbox outbox, BiConsumer<CloseReason, String> ender) {
        this.participant = participant;
        this.channels = channels;
        this.outbox = outbox;
        this.ender = ender;
    }

    boolean isBegun() {
        return begun;
    }

    long unacknowledged() {
        return queued - acknowledged;
    }

    /// @return what is wrong with it, or null
    @Nullable
    String begin(long lastSequence) {
        if (begun) {
            return "expected one SUBSCRIBE a connection, found a second";
        }
        long last = channels.index().last(participant);
        if (lastSequence > last) {
            return "expected at most " + last + ", the last delivery there is, found SUBSCRIBE " + lastSequence;
        }
        begun = true;
        queued = lastSequence;
        acknowledged = lastSequence;
        readFrom = channels.index().positionBefore(participant, lastSequence + 1);
        if (!goLive()) {
            channels.writers().execute(this::catchUp);
        }
        return null;
    }

    /// @return what is wrong with it, or null
    @Nullable
    String acknowledge(long sequence) {
        if (!begun || sequence > queued) {
            return "expected at most " + queued + ", the last delivery sent, found ACK " + sequence;
        }
        lock.lock();
        try {
            acknowledged = Math.max(acknowledged, sequence);
            acknowledgedMore.signalAll();
        } finally {
            lock.unlock();
        }
        return null;
    }

    /// The step thread; dropped while the journal is still being read, which will come to it.
    void live(Outgoing.Delivery delivery) {
        lock.lock();
        try {
            if (live && delivery.sequence() > queued) {
                queued = delivery.sequence();
                outbox.add(delivery);
            }
        } finally {
            lock.unlock();
        }
    }

    void stop() {
        stopped = true;
        lock.lock();
        try {
            acknowledgedMore.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The index is noted before the step is handed on: under the lock either nothing is missing, or one more read
    /// is needed.
    private boolean goLive() {
        lock.lock();
        try {
            live = queued >= channels.index().last(participant);
            return live;
        } finally {
            lock.unlock();
        }
    }

    private void catchUp() {
        try {
            while (!stopped && !goLive()) {
                long before = queued;
                channels.backlog().read(readFrom, this::read);
                awaitRoom();
                if (queued == before && !stopped) {
                    // The reader's end lies behind what the step thread has seen already.
                    TimeUnit.MILLISECONDS.sleep(END_OF_JOURNAL_WAIT_MILLIS);
                }
            }
        } catch (IOException | RuntimeException e) {
            // The top of this thread: whatever ails the reader, the participant is told and comes again.
            channels.failed(participant, e);
            ender.accept(CloseReason.BACKLOG, "the journal cannot be read now; connect again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Goes on until what is sent and not acknowledged fills half of what is allowed.
    private boolean read(Step step, long journalPosition) {
        readFrom = journalPosition;
        if (stopped || !hasRoom()) {
            return false;
        }
        for (Recorded recorded : step.events()) {
            for (int i = 0; i < Recipients.MAX; i++) {
                if (recorded.delivery(i) > queued
                        && Recipients.of(recorded.event(), i).equals(participant)) {
                    queued = recorded.delivery(i);
                    outbox.add(new Outgoing.Delivery(recorded, i, step.timeNanos()));
                }
            }
        }
        return true;
    }

    private boolean hasRoom() {
        return unacknowledged() < channels.settings().unacknowledgedMax() / 2
                && outbox.waitingBytes() < channels.settings().queuedBytesMax() / 2;
    }

    private void awaitRoom() throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(channels.settings().stalledMillis());
        lock.lock();
        try {
            while (!hasRoom() && !stopped && left > 0) {
                left = acknowledgedMore.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        if (!hasRoom() && !stopped) {
            ender.accept(
                    CloseReason.SLOW,
                    "nothing was acknowledged for " + channels.settings().stalledMillis() + " ms");
        }
    }
}
