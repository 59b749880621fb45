package org.tandem.codec;

import org.agrona.DirectBuffer;
import org.tandem.codec.sbe.JournalStepDecoder;

/// A look at a step without making records of its events: who caused it, when, which sequences, and who is told by
/// which message. For readers that scan millions of steps. One instance serves one thread; [#wrap] moves it.
public final class StepView {
    private static final int EVENTS_HEADER_AT = Frame.HEADER_LENGTH + JournalStepDecoder.BLOCK_LENGTH;

    private final Frame frame = new Frame("step");
    private final JournalStepDecoder step = new JournalStepDecoder();

    /// Receives one numbered message: of the event with `sequence`, for the participant whose BIC packs to
    /// `recipient`, the `delivery`-th message for it.
    @FunctionalInterface
    public interface Delivery {
        void on(long sequence, long recipient, long delivery);
    }

    /// @throws MalformedBytes when the bytes do not begin like a step of this schema version
    public StepView wrap(DirectBuffer buffer, int offset, int length) {
        int template = frame.open(buffer, offset, length);
        if (template != JournalStepDecoder.TEMPLATE_ID) {
            throw frame.unknownTemplate(template);
        }
        frame.block(JournalStepDecoder.BLOCK_LENGTH);
        if (length < EVENTS_HEADER_AT + JournalStepDecoder.EventsDecoder.HEADER_SIZE) {
            throw new MalformedBytes("a step has at least " + EVENTS_HEADER_AT + " bytes, not " + length);
        }
        step.wrapAndApplyHeader(frame.view(), 0, frame.header());
        return this;
    }

    public long correlation() {
        return step.correlation();
    }

    public long timeNanos() {
        return step.timeNanos();
    }

    /// The sequence of the first event, or 0 when there is none.
    public long firstSequence() {
        return step.firstSequence();
    }

    public int eventCount() {
        return frame.view().getShort(EVENTS_HEADER_AT + Short.BYTES, JournalStepDecoder.BYTE_ORDER) & 0xFFFF;
    }

    /// The sequence of the last event, or 0 when there is none.
    public long lastSequence() {
        int count = eventCount();
        return count == 0 ? 0 : firstSequence() + count - 1;
    }

    /// Tells every numbered message of this step, in order.
    /// @throws MalformedBytes when the lengths inside the step do not fit
    public void deliveries(Delivery delivery) {
        try {
            step.sbeRewind();
            long sequence = step.firstSequence();
            JournalStepDecoder.EventsDecoder group = step.events();
            while (group.hasNext()) {
                group.next();
                for (var told : group.deliveries()) {
                    delivery.on(sequence, told.recipient(), told.sequence());
                }
                group.skipBody();
                sequence++;
            }
        } catch (IndexOutOfBoundsException malformed) {
            throw frame.malformed(malformed);
        }
    }
}
