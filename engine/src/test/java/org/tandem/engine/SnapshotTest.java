package org.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandem.engine.Scenario.ALFA;
import static org.tandem.engine.Scenario.BETA;
import static org.tandem.engine.Scenario.BYN;
import static org.tandem.engine.Scenario.BYN_RUB;
import static org.tandem.engine.Scenario.FX_ONE;
import static org.tandem.engine.Scenario.SETTLER;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.domain.Broken;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// One engine with every kind of state, and its copy.
class SnapshotTest {
    private final Scenario it = Scenario.founded();
    private final List<Command> future = new ArrayList<>();

    @Test
    void a_restored_engine_has_the_same_hash_and_the_same_future() {
        fill();
        Engine copy = copy(it.engine);
        copy.checkBooks();
        assertThat(copy.stateHash()).isEqualTo(it.engine.stateHash());
        assertThat(copy.nextDeadlineNanos()).isEqualTo(it.engine.nextDeadlineNanos());

        List<String> events = new ArrayList<>();
        List<String> copiedEvents = new ArrayList<>();
        long nanos = it.nowNanos();
        for (Command command : future) {
            nanos += Scenario.SECOND / 10;
            Outcome outcome = it.engine.apply(command, nanos, writeTo(events));
            assertThat(copy.apply(command, nanos, writeTo(copiedEvents))).isEqualTo(outcome);
            assertThat(copy.stateHash()).as("after %s", command).isEqualTo(it.engine.stateHash());
        }
        for (int i = 0; i < 30; i++) {
            nanos += 600 * Scenario.SECOND;
            it.engine.advance(nanos, writeTo(events));
            copy.advance(nanos, writeTo(copiedEvents));
            assertThat(copy.stateHash()).isEqualTo(it.engine.stateHash());
        }
        assertThat(copiedEvents).isEqualTo(events).hasSizeGreaterThan(future.size());
    }

    @Test
    void words_that_are_no_snapshot_are_not_taken_for_one() {
        List<Long> words = new ArrayList<>();
        it.engine.writeTo(words::add);
        words.set(0, 2L);
        assertThatThrownBy(() -> read(words)).isInstanceOf(Broken.class).hasMessageContaining("version");

        words.set(0, 1L);
        words.set(words.size() - 1, 0L);
        assertThatThrownBy(() -> read(words)).isInstanceOf(Broken.class).hasMessageContaining("end");
    }

    /// Leaves something of each kind behind, and notes what may be asked of each.
    private void fill() {
        it.done(new Command.PublishReferenceRate(it.id(), SETTLER, BYN_RUB, Rate.of("27.6")));
        Uetr settled = it.settled(it.instruction());
        Uetr returned = it.settled(it.instruction());
        it.done(new Command.ReturnPayment(it.id(), returned, BETA, Reason.MD06, new byte[] {1}));
        Uetr recalled = it.settled(it.instruction());
        it.done(new Command.RequestRecall(it.id(), recalled, ALFA, Reason.CUST, new byte[] {2}));
        Instruction refused = it.instruction().withoutClearance();
        it.pay(refused);
        it.change(new Change.SetHold("BY", "RU", 120_000));
        Uetr held = it.held();
        Uetr rejected = it.held();
        Uetr left = it.held();
        long due = it.nowNanos() + Scenario.SECOND;
        QuestionId question = new QuestionId(left, 1);
        it.done(new Command.AskInformation(it.id(), question, "one", Asked.CREDITOR, "who is it?", due));
        Uetr reserved = it.reserved(it.instruction());
        it.reserved(it.instruction());
        CommandId defunding = it.id();
        it.done(new Command.RequestDefunding(defunding, ALFA, new Money(7, BYN)));
        CommandId change = it.id();
        it.done(new Command.ProposeChange(
                change, "one", new Change.SetParticipantState(FX_ONE, ParticipantState.SUSPENDED)));
        CommandId release = it.id();
        it.done(new Command.ProposeChange(release, "one", new Change.DecideHold(held, true, Reason.NONE)));
        CommandId refusal = it.id();
        it.done(new Command.ProposeChange(refusal, "one", new Change.DecideHold(rejected, false, Reason.FR01)));
        it.done(new Command.ProposeChange(it.id(), "two", new Change.DecideHold(left, true, Reason.NONE)));
        Command.RequestQuote request =
                new Command.RequestQuote(it.id(), ALFA, BETA, BYN_RUB, FixedSide.TARGET, 100_000);
        it.done(request);
        Quote quote = it.quote(FixedSide.SOURCE, 333).getFirst();
        Command again = new Command.Fund(request.id(), SETTLER, ALFA, new Money(1, BYN));

        future.add(request);
        future.add(again);
        future.add(Scenario.accept(reserved, BETA));
        future.add(it.instruction(quote).command());
        future.add(new Command.AskInformation(it.id(), question, "one", Asked.CREDITOR, "once more?", due));
        future.add(new Command.AnswerInformation(it.id(), question, ALFA, "a customer", new byte[] {3}));
        future.add(new Command.ApproveChange(it.id(), release, "two"));
        future.add(new Command.ApproveChange(it.id(), refusal, "two"));
        future.add(Scenario.accept(held, BETA));
        future.add(new Command.AnswerRecall(it.id(), recalled, BETA, true, Reason.NONE, new byte[] {3}));
        future.add(new Command.ReturnPayment(it.id(), settled, BETA, Reason.MD06, new byte[] {4}));
        future.add(new Command.ReturnPayment(it.id(), returned, BETA, Reason.MD06, new byte[] {5}));
        future.add(refused.command());
        future.add(new Command.ConfirmDefunding(it.id(), defunding, SETTLER, true));
        future.add(new Command.ApproveChange(it.id(), change, "three"));
        future.add(new Command.RequestQuote(it.id(), ALFA, BETA, BYN_RUB, FixedSide.SOURCE, 10_000));
        future.add(it.instruction().source(1_001, BYN).command());
    }

    private static EventSink writeTo(List<String> events) {
        // A message is an array, whose text is its place in memory: not compared.
        return (sequence, event, delivery0, delivery1, delivery2) -> events.add(sequence + " "
                + event.toString().replaceAll("\\[B@[0-9a-f]+", "bytes") + " " + delivery0 + " " + delivery1 + " "
                + delivery2);
    }

    private static Engine copy(Engine engine) {
        List<Long> words = new ArrayList<>();
        engine.writeTo(words::add);
        return read(words);
    }

    private static Engine read(List<Long> words) {
        int[] next = {0};
        return Engine.readFrom(() -> words.get(next[0]++));
    }
}
