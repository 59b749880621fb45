package org.tandem.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.network.Change;

/// The bytes of schema version 1, one sample of each record. Bytes in kept logs cannot change: when this fails, the
/// schema was changed without a new version.
class GoldenBytesTest {
    private static final String GOLDEN = "/golden/schema-1.txt";

    /// Kinds of change that came after the file's first lines: they have lines of their own.
    private static final Set<Class<?>> LATER = Set.of(Change.SetHold.class, Change.ActivatePolicy.class);

    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1024);

    @Test
    void every_record_is_written_as_in_the_golden_file() throws IOException {
        String golden;
        try (InputStream in = GoldenBytesTest.class.getResourceAsStream(GOLDEN)) {
            assertThat(in).as("the golden file on the test class path").isNotNull();
            golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String written = lines();
        Path actual = Files.writeString(Path.of("target", "schema-1.txt"), written);
        assertThat(written).as("what is in " + actual + " now").isEqualTo(golden);
    }

    private String lines() {
        StringBuilder text = new StringBuilder();
        for (Class<? extends Command> type : Samples.permitted(Command.class)) {
            int length = new CommandEncoder().encode(42, sample(type), buffer, 0);
            line(text, type, length);
        }
        for (Class<? extends Change> type : Samples.permitted(Change.class)) {
            Command propose = new Command.ProposeChange(new CommandId(1, 2), "officer", sample(type));
            line(text, type, new CommandEncoder().encode(42, propose, buffer, 0));
        }
        for (Class<? extends Outcome> type : Samples.permitted(Outcome.class)) {
            line(text, type, new StepEncoder().encode(new Step(42, 7, sample(type), List.of()), buffer, 0));
        }
        for (Class<? extends Event> type : Samples.permitted(Event.class)) {
            Recorded recorded = new Recorded(9, sample(type), 3, 4, 5);
            Step step = new Step(42, 7, Outcome.Applied.INSTANCE, List.of(recorded));
            line(text, type, new StepEncoder().encode(step, buffer, 0));
        }
        return text.toString();
    }

    /// Small enough to keep: the seed is the first one whose sample has no long message.
    private <T> T sample(Class<T> type) {
        for (long seed = 0; ; seed++) {
            T sample = new Samples(seed, LATER).record(type);
            if (sample.toString().length() < 1_500 && small(sample)) {
                return sample;
            }
        }
    }

    private static boolean small(Object sample) {
        return switch (sample) {
            case Command.SubmitPayment it ->
                it.originalMessage().length < 60 && it.clearance() != null && it.rate() != null;
            case Event.QuotesGiven it -> !it.quotes().isEmpty();
            case Outcome.QuotesKnown it -> !it.quotes().isEmpty();
            case Command.ReturnPayment it -> it.originalMessage().length < 60;
            case Command.RequestRecall it -> it.originalMessage().length < 60;
            case Command.AnswerRecall it -> it.originalMessage().length < 60;
            case Command.AnswerInformation it -> it.originalMessage().length < 60;
            case Event.InformationAnswered it -> it.originalMessage().length < 60;
            case Event.PaymentReserved it -> it.originalMessage().length < 60;
            case Event.PaymentHeld it -> it.originalMessage().length < 60;
            case Event.HoldReleased it -> it.originalMessage().length < 60;
            case Event.PaymentRefused it -> it.originalMessage().length < 60;
            case Event.PaymentReturned it -> it.originalMessage().length < 60;
            case Event.RecallRequested it -> it.originalMessage().length < 60;
            case Event.RecallAnswered it -> it.originalMessage().length < 60;
            default -> true;
        };
    }

    private void line(StringBuilder text, Class<?> type, int length) {
        byte[] bytes = new byte[length];
        buffer.getBytes(0, bytes);
        text.append(type.getEnclosingClass().getSimpleName())
                .append('.')
                .append(type.getSimpleName())
                .append(' ')
                .append(HexFormat.of().formatHex(bytes))
                .append('\n');
    }
}
