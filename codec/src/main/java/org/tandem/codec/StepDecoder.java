package org.tandem.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agrona.DirectBuffer;
import org.tandem.codec.sbe.JournalStepDecoder;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recipients;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;

/// Reads whole steps. One instance serves one thread.
public final class StepDecoder {
    private final Frame frame = new Frame("step");
    private final JournalStepDecoder step = new JournalStepDecoder();
    private final EventDecoder events = new EventDecoder();
    private final OutcomeDecoder outcomes = new OutcomeDecoder();
    private final long[] deliveries = new long[Recipients.MAX];

    /// @throws MalformedBytes when the bytes are not exactly one step of this schema version
    public Step decode(DirectBuffer buffer, int offset, int length) {
        int template = frame.open(buffer, offset, length);
        if (template != JournalStepDecoder.TEMPLATE_ID) {
            throw frame.unknownTemplate(template);
        }
        try {
            return decode();
        } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
            throw frame.malformed(malformed);
        }
    }

    private Step decode() {
        frame.block(JournalStepDecoder.BLOCK_LENGTH);
        step.wrapAndApplyHeader(frame.view(), 0, frame.header());
        long sequence = step.firstSequence();
        JournalStepDecoder.EventsDecoder group = step.events();
        List<Recorded> recorded = new ArrayList<>(Math.min(group.count(), 64));
        while (group.hasNext()) {
            group.next();
            readDeliveries(group);
            int length = group.bodyLength();
            int at = step.limit() + JournalStepDecoder.EventsDecoder.bodyHeaderLength();
            Event event = events.decode(frame.view(), at, length);
            step.limit(at + length);
            recorded.add(new Recorded(sequence++, event, deliveries[0], deliveries[1], deliveries[2]));
        }
        int length = step.outcomeLength();
        int at = step.limit() + JournalStepDecoder.outcomeHeaderLength();
        Outcome outcome = outcomes.decode(frame.view(), at, length);
        frame.end(at + length);
        return new Step(step.correlation(), step.timeNanos(), outcome, recorded);
    }

    private void readDeliveries(JournalStepDecoder.EventsDecoder group) {
        Arrays.fill(deliveries, 0);
        for (var delivery : group.deliveries()) {
            deliveries[delivery.place()] = delivery.sequence();
        }
    }
}
