package org.tandem.cluster.ledger;

import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.tandem.codec.CommandDecoder;
import org.tandem.codec.MalformedBytes;
import org.tandem.codec.SnapshotReader;
import org.tandem.codec.SnapshotWriter;
import org.tandem.codec.StepEncoder;
import org.tandem.domain.Limits;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.payment.Reason;
import org.tandem.engine.Engine;
import org.tandem.engine.EventSink;
import org.tandem.engine.SnapshotSink;

/// The engine with its bytes: decodes what a log message holds, applies it, and gives every step to the journal. The
/// steps and their bytes are a function of the log alone. For one thread.
///
/// A message of the log is a batch: for each command its length (int, little-endian) and its bytes.
public final class Ledger {
    private static final long SNAPSHOT_VERSION = 1;
    /// No wake-up is asked for.
    private static final long NONE = Long.MAX_VALUE;

    private final Engine engine;
    private final Journaled journal;
    private final CommandDecoder decoder = new CommandDecoder();
    private final StepEncoder encoder = new StepEncoder();
    private final ExpandableArrayBuffer step = new ExpandableArrayBuffer(64 * 1024);
    private final EventSink sink = this::emit;
    private long timeNanos;
    private long wakeUpNanos = NONE;
    private long journalPosition;
    private long steps;
    private int eventsOfStep;

    /// Where steps go.
    public interface Journaled {
        /// @return the journal's position after this step
        long append(byte[] step, int length);

        /// The message of the log that the last steps came from is done.
        void flush();
    }

    private Ledger(Engine engine, Journaled journal) {
        this.engine = engine;
        this.journal = journal;
    }

    /// A ledger at the beginning of its log, with its journal at 0.
    public static Ledger empty(Journaled journal) {
        return new Ledger(new Engine(), journal);
    }

    /// A ledger as [#writeTo] left it.
    /// @throws MalformedBytes when the words are damaged or of another version
    public static Ledger restored(SnapshotReader words, Journaled journal) {
        long version = words.next();
        if (version != SNAPSHOT_VERSION) {
            throw new MalformedBytes("a snapshot has the version " + SNAPSHOT_VERSION + ", not " + version);
        }
        long journalPosition = words.next();
        long timeNanos = words.next();
        long wakeUpNanos = words.next();
        long steps = words.next();
        Ledger ledger = new Ledger(Engine.readFrom(words::next), journal);
        words.finish();
        ledger.engine.checkBooks();
        ledger.journalPosition = journalPosition;
        ledger.timeNanos = timeNanos;
        ledger.wakeUpNanos = wakeUpNanos;
        ledger.steps = steps;
        return ledger;
    }

    /// The whole state, the journal's position with it.
    public void writeTo(SnapshotWriter words) {
        words.put(SNAPSHOT_VERSION);
        words.put(journalPosition);
        words.put(timeNanos);
        words.put(wakeUpNanos);
        words.put(steps);
        engine.writeTo(new SnapshotSink() {
            @Override
            public void put(long word) {
                words.put(word);
            }

            @Override
            public void put(long[] some, int count) {
                words.put(some, count);
            }
        });
        words.finish();
    }

    /// One message of the log. Bytes that are no command are answered with a refusal (FF01); they change nothing.
    public void onBatch(long logTimeNanos, DirectBuffer buffer, int offset, int length) {
        timeNanos = Math.max(timeNanos, logTimeNanos);
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int size = end - at < Integer.BYTES ? -1 : buffer.getInt(at, ByteOrder.LITTLE_ENDIAN);
            at += Integer.BYTES;
            if (size < 0 || size > end - at) {
                refuse(0, "a batch of " + length + " bytes has a command of " + size + " bytes at " + (at - offset));
                break;
            }
            onCommand(buffer, at, size);
            at += size;
        }
        journal.flush();
    }

    /// The wake-up that [#wakeUpToScheduleNanos] asked for.
    public void onWakeUp(long logTimeNanos) {
        timeNanos = Math.max(timeNanos, logTimeNanos);
        wakeUpNanos = NONE;
        begin(0);
        engine.advance(timeNanos, sink);
        if (eventsOfStep > 0) {
            finish(Outcome.Applied.INSTANCE);
        }
        journal.flush();
    }

    /// When to be woken, epoch nanoseconds; 0 when a wake-up early enough is scheduled already or none is needed.
    /// The caller must schedule it: it is not told again.
    public long wakeUpToScheduleNanos() {
        long deadline = engine.nextDeadlineNanos();
        if (deadline >= wakeUpNanos) {
            return 0;
        }
        // Never in the past: a step works off a bounded number of deadlines, the next wake-up goes on.
        wakeUpNanos = Math.max(deadline, timeNanos + 1);
        return wakeUpNanos;
    }

    public Engine engine() {
        return engine;
    }

    /// Where the journal stands after the last step.
    public long journalPosition() {
        return journalPosition;
    }

    /// How many steps there were since the beginning of the log.
    public long steps() {
        return steps;
    }

    private void onCommand(DirectBuffer buffer, int offset, int length) {
        long correlation = CommandDecoder.correlation(buffer, offset, length);
        Command command;
        try {
            command = decoder.decode(buffer, offset, length);
        } catch (MalformedBytes malformed) {
            String text = malformed.getMessage() == null ? "malformed" : malformed.getMessage();
            refuse(correlation, text);
            return;
        }
        begin(correlation);
        finish(engine.apply(command, timeNanos, sink));
    }

    private void refuse(long correlation, String text) {
        begin(correlation);
        String detail = text.substring(0, Math.min(text.length(), Limits.DETAIL_LENGTH_MAX));
        finish(new Outcome.Refused(Reason.FF01, detail));
    }

    private void begin(long correlation) {
        eventsOfStep = 0;
        encoder.begin(step, 0, correlation, timeNanos);
    }

    private void emit(long sequence, Event event, long delivery0, long delivery1, long delivery2) {
        eventsOfStep++;
        encoder.event(sequence, event, delivery0, delivery1, delivery2);
    }

    private void finish(Outcome outcome) {
        int length = encoder.finish(outcome);
        journalPosition = journal.append(step.byteArray(), length);
        steps++;
    }
}
