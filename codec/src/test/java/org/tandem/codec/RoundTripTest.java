package org.tandem.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandem.domain.Broken;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recipients;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.network.Change;

class RoundTripTest {
    private static final int EACH = 100;
    private static final RecursiveComparisonConfiguration CONTENT =
            RecursiveComparisonConfiguration.builder().build();

    private final MutableDirectBuffer buffer = new ExpandableArrayBuffer(1024);
    private final CommandEncoder commandEncoder = new CommandEncoder();
    private final CommandDecoder commandDecoder = new CommandDecoder();
    private final StepEncoder stepEncoder = new StepEncoder();
    private final StepDecoder stepDecoder = new StepDecoder();

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_comes_back_as_it_went(Class<? extends Command> type) {
        Samples samples = new Samples(type.getSimpleName().hashCode());
        for (int i = 0; i < EACH; i++) {
            Command command = samples.record(type);
            int offset = i % 7;
            int length = commandEncoder.encode(i * 31L, command, buffer, offset);
            same(commandDecoder.decode(buffer, offset, length), command);
            assertThat(CommandDecoder.correlation(buffer, offset, length)).isEqualTo(i * 31L);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_comes_back_as_it_went(Class<? extends Event> type) {
        Samples samples = new Samples(type.getSimpleName().hashCode());
        for (int i = 0; i < EACH; i++) {
            same(new Step(i, 5, Outcome.Applied.INSTANCE, List.of(samples.recorded(77, samples.record(type)))));
        }
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void every_outcome_comes_back_as_it_went(Class<? extends Outcome> type) {
        Samples samples = new Samples(type.getSimpleName().hashCode());
        for (int i = 0; i < EACH; i++) {
            same(new Step(i, -5, samples.record(type), List.of()));
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void every_change_comes_back_as_it_went(Class<? extends Change> type) {
        Samples samples = new Samples(type.getSimpleName().hashCode());
        for (int i = 0; i < EACH; i++) {
            Command command = new Command.ProposeChange(new CommandId(i, 1), "officer", samples.record(type));
            int length = commandEncoder.encode(1, command, buffer, 0);
            same(commandDecoder.decode(buffer, 0, length), command);
        }
    }

    @Property(tries = 300)
    void a_step_of_many_events_comes_back_and_its_view_tells_the_same(@ForAll long seed) {
        Step step = new Samples(seed).step();
        int length = stepEncoder.encode(step, buffer, 3);
        same(stepDecoder.decode(buffer, 3, length), step);

        StepView view = new StepView().wrap(buffer, 3, length);
        assertThat(view.correlation()).isEqualTo(step.correlation());
        assertThat(view.timeNanos()).isEqualTo(step.timeNanos());
        assertThat(view.eventCount()).isEqualTo(step.events().size());
        List<List<Long>> expected = new ArrayList<>();
        for (Recorded recorded : step.events()) {
            for (int place = 0; place < Recipients.MAX; place++) {
                if (recorded.delivery(place) != 0) {
                    long recipient = Recipients.of(recorded.event(), place).packed();
                    expected.add(List.of(recorded.sequence(), recipient, recorded.delivery(place)));
                }
            }
        }
        List<List<Long>> told = new ArrayList<>();
        view.deliveries((sequence, recipient, delivery) -> told.add(List.of(sequence, recipient, delivery)));
        assertThat(told).isEqualTo(expected);
        assertThat(view.lastSequence())
                .isEqualTo(step.events().isEmpty() ? 0 : step.events().getLast().sequence());
    }

    @Test
    void a_gap_in_the_sequence_of_a_step_is_a_broken_invariant() {
        Event event = new Samples(1).record(Event.Funded.class);
        stepEncoder.begin(buffer, 0, 1, 1);
        stepEncoder.event(5, event, 0, 0, 0);
        assertThatThrownBy(() -> stepEncoder.event(7, event, 0, 0, 0)).isInstanceOf(Broken.class);
    }

    @Test
    void hot_records_are_compact() {
        Samples samples = new Samples(3);
        assertThat(commandEncoder.encode(1, samples.record(Command.RequestQuote.class), buffer, 0))
                .isLessThanOrEqualTo(80);
        int payment = 0;
        for (int i = 0; i < 50; i++) {
            Command.SubmitPayment it = samples.record(Command.SubmitPayment.class);
            payment = Math.max(payment, commandEncoder.encode(1, it, buffer, 0) - it.originalMessage().length);
        }
        assertThat(payment).isLessThanOrEqualTo(160);
    }

    static List<Class<? extends Command>> commands() {
        return Samples.permitted(Command.class);
    }

    static List<Class<? extends Event>> events() {
        return Samples.permitted(Event.class);
    }

    static List<Class<? extends Outcome>> outcomes() {
        return Samples.permitted(Outcome.class);
    }

    static List<Class<? extends Change>> changes() {
        return Samples.permitted(Change.class);
    }

    private void same(Step step) {
        int length = stepEncoder.encode(step, buffer, 0);
        same(stepDecoder.decode(buffer, 0, length), step);
    }

    /// By content: records compare their arrays by identity.
    private static void same(Object decoded, Object original) {
        assertThat(decoded).usingRecursiveComparison(CONTENT).isEqualTo(original);
        assertThat(decoded.getClass()).isEqualTo(original.getClass());
    }
}
