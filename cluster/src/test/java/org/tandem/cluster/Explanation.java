package org.tandem.cluster;

import io.aeron.cluster.client.AeronCluster;
import io.aeron.cluster.codecs.MessageHeaderDecoder;
import io.aeron.cluster.codecs.SessionMessageHeaderDecoder;
import io.aeron.cluster.codecs.TimerEventDecoder;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.cluster.ledger.Ledger;
import org.tandem.cluster.recording.Recording;
import org.tandem.codec.CommandDecoder;
import org.tandem.codec.StepDecoder;
import org.tandem.domain.command.Command;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.engine.reference.ModelComparison;

/// One order of all commands that explains what the callers saw: the log's. In that order, one after the other, the
/// naive model comes to the same as the ledger; each call was answered with its step there; and a call that began
/// after another was answered comes after it. An [AssertionError] says where it does not.
final class Explanation {
    private final ModelComparison model = new ModelComparison();
    private final CommandDecoder commands = new CommandDecoder();
    private final StepDecoder steps = new StepDecoder();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final SessionMessageHeaderDecoder batch = new SessionMessageHeaderDecoder();
    private final TimerEventDecoder wakeUp = new TimerEventDecoder();
    private final List<byte[]> ofMessage = new ArrayList<>();
    private final Ledger ledger = Ledger.empty(new Steps());
    private final Map<Long, Place> places = new HashMap<>();

    /// @param index of the command among all of the log
    /// @param step what it led to
    record Place(int index, String step) {}

    /// Reads the log of a member that does not run.
    /// @throws AssertionError when the model does not come to the same
    static Explanation ofLog(NodeConfig config) throws IOException {
        Explanation explanation = new Explanation();
        new Recording(config.archiveDirectory(), 0, config.segmentLengthBytes())
                .read((buffer, length, end) -> explanation.message(buffer, length));
        return explanation;
    }

    /// By correlation, which each command on its way has alone.
    Map<Long, Place> places() {
        return places;
    }

    /// @throws AssertionError when a call was answered otherwise, or its place is not between its beginning and its
    /// answer
    static void check(Map<Long, Place> places, List<Call> calls) {
        SortedMap<Integer, Call> inOrder = new TreeMap<>();
        for (Call call : calls) {
            Place place = places.get(call.correlation());
            if (place == null) {
                throw new AssertionError("was answered, and is not in the log: " + call);
            }
            if (!place.step().equals(call.step())) {
                throw new AssertionError(
                        "was answered with another step than the log leads to, " + place + ": " + call);
            }
            inOrder.put(place.index(), call);
        }
        Call latest = null;
        for (Call call : inOrder.values()) {
            if (latest != null && call.answeredNanos() < latest.beganNanos()) {
                throw new AssertionError(call + " was answered before " + latest + " began, and comes after it");
            }
            latest = latest == null || call.beganNanos() > latest.beganNanos() ? call : latest;
        }
    }

    private void message(DirectBuffer buffer, int length) {
        header.wrap(buffer, 0);
        int body = MessageHeaderDecoder.ENCODED_LENGTH;
        ofMessage.clear();
        if (header.templateId() == SessionMessageHeaderDecoder.TEMPLATE_ID) {
            batch.wrap(buffer, body, header.blockLength(), header.version());
            int from = AeronCluster.SESSION_HEADER_LENGTH;
            ledger.onBatch(batch.timestamp(), buffer, from, length - from);
            batch(buffer, from, length);
        } else if (header.templateId() == TimerEventDecoder.TEMPLATE_ID) {
            wakeUp.wrap(buffer, body, header.blockLength(), header.version());
            ledger.onWakeUp(wakeUp.timestamp());
            for (byte[] bytes : ofMessage) {
                Step step = steps.decode(new UnsafeBuffer(bytes), 0, bytes.length);
                model.expire(step.timeNanos(), events(step));
            }
        }
        ledger.wakeUpToScheduleNanos();
    }

    private void batch(DirectBuffer buffer, int from, int end) {
        int at = from;
        for (byte[] bytes : ofMessage) {
            int length = buffer.getInt(at, ByteOrder.LITTLE_ENDIAN);
            at += Integer.BYTES;
            Command command = commands.decode(buffer, at, length);
            Step step = steps.decode(new UnsafeBuffer(bytes), 0, bytes.length);
            long correlation = CommandDecoder.correlation(buffer, at, length);
            Place place = new Place(places.size(), Base64.getEncoder().encodeToString(bytes));
            if (places.put(correlation, place) != null) {
                throw new AssertionError("the log has the correlation " + correlation + " twice");
            }
            List<Event> events = events(step);
            int due = ModelComparison.due(events, command);
            model.expire(step.timeNanos(), events.subList(0, due));
            model.compare(command, step.outcome(), events.subList(due, events.size()));
            at += length;
        }
        if (at != end) {
            throw new AssertionError("a batch of " + (end - from) + " bytes led to " + ofMessage.size() + " steps");
        }
    }

    private static List<Event> events(Step step) {
        return step.events().stream().map(Recorded::event).toList();
    }

    /// Where the ledger, replayed, leaves the steps of a message.
    private final class Steps implements Ledger.Journaled {
        private long position;

        @Override
        public long append(byte[] step, int length) {
            byte[] copy = new byte[length];
            System.arraycopy(step, 0, copy, 0, length);
            ofMessage.add(copy);
            position += length;
            return position;
        }

        @Override
        public void flush() {
            // Nothing is written.
        }
    }
}
