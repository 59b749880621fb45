package org.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engine.Scenario.ALFA;
import static org.tandem.engine.Scenario.BETA;
import static org.tandem.engine.Scenario.BYN_RUB;
import static org.tandem.engine.Scenario.FX_TWO;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.network.Change;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;

/// P8: every sequence of four things that can befall a payment, against the life cycle written down as a table.
class PaymentMachineTest {
    private static final int LENGTH = 4;

    /// What can befall a payment.
    enum Move {
        SUBMIT,
        SUBMIT_HELD,
        SUBMIT_UNCLEARED,
        ACCEPT,
        DECLINE,
        RELEASE,
        REFUSE_HELD,
        ANSWER_TIME_OVER,
        HOLD_TIME_OVER,
        GIVE_BACK,
        RECALL
    }

    /// Only these moves change the state; all others leave it as it is.
    private static final Map<PaymentState, Map<Move, PaymentState>> FROM = new EnumMap<>(Map.of(
            PaymentState.HELD,
            Map.of(
                    Move.RELEASE, PaymentState.RESERVED,
                    Move.REFUSE_HELD, PaymentState.REJECTED,
                    Move.HOLD_TIME_OVER, PaymentState.REJECTED),
            PaymentState.RESERVED,
            Map.of(
                    Move.ACCEPT, PaymentState.SETTLED,
                    Move.DECLINE, PaymentState.REJECTED,
                    Move.ANSWER_TIME_OVER, PaymentState.REJECTED,
                    Move.HOLD_TIME_OVER, PaymentState.REJECTED),
            PaymentState.SETTLED,
            Map.of(Move.GIVE_BACK, PaymentState.RETURNED)));

    private static final Map<Move, PaymentState> AT_THE_DOOR = Map.of(
            Move.SUBMIT, PaymentState.RESERVED,
            Move.SUBMIT_HELD, PaymentState.HELD,
            Move.SUBMIT_UNCLEARED, PaymentState.REJECTED);

    @Test
    @Tag("slow")
    void every_sequence_of_moves_follows_the_table() {
        everySequence(LENGTH);
    }

    @Test
    void every_short_sequence_of_moves_follows_the_table() {
        everySequence(LENGTH - 1);
    }

    private static void everySequence(int length) {
        Set<PaymentState> reached = EnumSet.noneOf(PaymentState.class);
        Set<String> transitions = new TreeSet<>();
        int sequences = (int) Math.pow(Move.values().length, length);
        for (int number = 0; number < sequences; number++) {
            walk(number, length, reached, transitions);
        }

        assertThat(reached).containsExactlyInAnyOrder(PaymentState.values());
        int known = FROM.values().stream().mapToInt(Map::size).sum();
        assertThat(transitions).hasSize(known + AT_THE_DOOR.size());
    }

    private static void walk(int number, int length, Set<PaymentState> reached, Set<String> transitions) {
        Scenario it = Scenario.founded();
        long until = it.nowNanos() + 7_000 * Scenario.SECOND;
        it.done(new Command.PublishOffer(
                it.id(), new Offer(FX_TWO, BYN_RUB, List.of(Scenario.tier(1, "27.5")), 2_000_000, until)));
        Instruction payment = it.instruction();
        Optional<PaymentState> expected = Optional.empty();
        StringBuilder path = new StringBuilder();
        for (int step = 0, rest = number; step < length; step++, rest /= Move.values().length) {
            Move move = Move.values()[rest % Move.values().length];
            path.append(move).append(' ');
            int before = it.events.size();
            Optional<PaymentState> next = next(expected, move);
            play(it, payment, move);

            assertThat(state(it, payment)).as("%s", path).isEqualTo(next);
            if (!next.equals(expected)) {
                transitions.add(expected + " " + move);
                assertThat(finalEvents(it, before)).as("%s", path).isEqualTo(isFinal(next) ? 1 : 0);
            } else {
                assertThat(finalEvents(it, before)).as("%s", path).isZero();
            }
            next.ifPresent(reached::add);
            expected = next;
        }
    }

    private static Optional<PaymentState> next(Optional<PaymentState> state, Move move) {
        if (state.isEmpty()) {
            return Optional.ofNullable(AT_THE_DOOR.get(move));
        }
        PaymentState now = state.get();
        return Optional.of(FROM.getOrDefault(now, Map.of()).getOrDefault(move, now));
    }

    private static boolean isFinal(Optional<PaymentState> state) {
        return state.isPresent() && state.get().isFinal();
    }

    /// Asked without changing anything: an answer by the wrong agent tells whether it is known, its submission
    /// again tells its state.
    private static Optional<PaymentState> state(Scenario it, Instruction payment) {
        long hash = it.engine.stateHash();
        Outcome unknown = it.apply(Scenario.accept(payment.uetr(), ALFA));
        assertThat(unknown).isInstanceOf(Outcome.Refused.class);
        if (((Outcome.Refused) unknown).reason() == Reason.NOOR) {
            return Optional.empty();
        }
        Outcome known = it.apply(payment.command());
        assertThat(known).isInstanceOf(Outcome.PaymentKnown.class);
        assertThat(it.engine.stateHash()).isEqualTo(hash);
        return Optional.of(((Outcome.PaymentKnown) known).state());
    }

    private static long finalEvents(Scenario it, int from) {
        return it.events.subList(from, it.events.size()).stream()
                .filter(event -> event instanceof Event.PaymentRefused
                        || event instanceof Event.PaymentRejected
                        || event instanceof Event.PaymentSettled
                        || event instanceof Event.PaymentReturned)
                .count();
    }

    private static void play(Scenario it, Instruction payment, Move move) {
        switch (move) {
            case SUBMIT ->
                it.apply(payment.clearedByEpoch(1)
                        .judged(Verdict.PASS, Reason.NONE)
                        .command());
            case SUBMIT_HELD -> it.apply(payment.clearedByEpoch(1).held().command());
            case SUBMIT_UNCLEARED -> it.apply(payment.withoutClearance().command());
            case ACCEPT -> it.answer(payment.uetr(), true);
            case DECLINE -> it.answer(payment.uetr(), false);
            case RELEASE -> decide(it, payment, true);
            case REFUSE_HELD -> decide(it, payment, false);
            case ANSWER_TIME_OVER -> it.atNanos(it.nowNanos() + 7 * Scenario.SECOND);
            case HOLD_TIME_OVER -> it.atNanos(it.nowNanos() + 300 * Scenario.SECOND);
            case GIVE_BACK ->
                it.apply(new Command.ReturnPayment(it.id(), payment.uetr(), BETA, Reason.MD06, new byte[0]));
            case RECALL -> it.apply(new Command.RequestRecall(it.id(), payment.uetr(), ALFA, Reason.CUST, new byte[0]));
        }
    }

    private static void decide(Scenario it, Instruction payment, boolean release) {
        CommandId id = it.id();
        Change decision = new Change.DecideHold(payment.uetr(), release, release ? Reason.NONE : Reason.RR04);
        it.apply(new Command.ProposeChange(id, "one", decision));
        it.apply(new Command.ApproveChange(it.id(), id, "two"));
    }
}
