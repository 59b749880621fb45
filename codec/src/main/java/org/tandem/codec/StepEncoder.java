package org.tandem.codec;

import org.agrona.MutableDirectBuffer;
import org.jspecify.annotations.Nullable;
import org.tandem.codec.sbe.JournalStepEncoder;
import org.tandem.codec.sbe.MessageHeaderEncoder;
import org.tandem.domain.Broken;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recipients;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;

/// Writes one step as it happens: [#begin], then [#event] for each event in order, then [#finish]. One instance serves
/// one thread.
public final class StepEncoder {
    private static final int EVENTS_MAX = JournalStepEncoder.EventsEncoder.countMaxValue();
    private static final int DATA_LENGTH_MAX = 65_534;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final JournalStepEncoder step = new JournalStepEncoder();
    private final EventEncoder events = new EventEncoder();
    private final OutcomeEncoder outcomes = new OutcomeEncoder();
    private JournalStepEncoder.@Nullable EventsEncoder group;
    private long nextSequence;
    private int start;

    /// Starts a step at `offset`; the buffer must be able to grow, or be large enough.
    public void begin(MutableDirectBuffer buffer, int offset, long correlation, long timeNanos) {
        start = offset;
        nextSequence = 0;
        step.wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .timeNanos(timeNanos)
                .firstSequence(0);
        group = step.eventsCount(EVENTS_MAX);
    }

    /// Adds an event. Its sequence is one more than the one before; the deliveries are as in
    /// [org.tandem.domain.event.Recorded].
    public void event(long sequence, Event event, long delivery0, long delivery1, long delivery2) {
        JournalStepEncoder.EventsEncoder out = begun();
        if (nextSequence == 0) {
            step.firstSequence(sequence);
        } else {
            Broken.unless(
                    sequence == nextSequence, () -> "the sequence " + sequence + " follows " + (nextSequence - 1));
        }
        nextSequence = sequence + 1;
        out.next();
        int count = (delivery0 == 0 ? 0 : 1) + (delivery1 == 0 ? 0 : 1) + (delivery2 == 0 ? 0 : 1);
        JournalStepEncoder.EventsEncoder.DeliveriesEncoder deliveries = out.deliveriesCount(count);
        delivery(deliveries, event, 0, delivery0);
        delivery(deliveries, event, 1, delivery1);
        delivery(deliveries, event, 2, delivery2);
        int at = step.limit();
        int end = events.encode(event, step.buffer(), at + Short.BYTES);
        closeData(at, end, "event");
    }

    /// Ends the step.
    /// @return the length of the whole step in bytes
    public int finish(Outcome outcome) {
        begun().resetCountToIndex();
        group = null;
        int at = step.limit();
        int end = outcomes.encode(outcome, step.buffer(), at + Short.BYTES);
        closeData(at, end, "outcome");
        return step.limit() - start;
    }

    /// Writes a whole step.
    /// @return its length in bytes
    public int encode(Step whole, MutableDirectBuffer buffer, int offset) {
        begin(buffer, offset, whole.correlation(), whole.timeNanos());
        for (Recorded it : whole.events()) {
            event(it.sequence(), it.event(), it.delivery0(), it.delivery1(), it.delivery2());
        }
        return finish(whole.outcome());
    }

    private static void delivery(
            JournalStepEncoder.EventsEncoder.DeliveriesEncoder deliveries, Event event, int place, long sequence) {
        if (sequence != 0) {
            deliveries
                    .next()
                    .place((short) place)
                    .recipient(Recipients.of(event, place).packed())
                    .sequence(sequence);
        }
    }

    /// The nested message was written behind the place of its length, which is known only now.
    private void closeData(int lengthAt, int end, String what) {
        int length = end - lengthAt - Short.BYTES;
        if (length > DATA_LENGTH_MAX) {
            throw new IllegalStateException(
                    "an " + what + " takes at most " + DATA_LENGTH_MAX + " bytes, not " + length);
        }
        step.buffer().putShort(lengthAt, (short) length, JournalStepEncoder.BYTE_ORDER);
        step.limit(end);
    }

    private JournalStepEncoder.EventsEncoder begun() {
        if (group == null) {
            throw new IllegalStateException("a step is begun before it is written");
        }
        return group;
    }
}
