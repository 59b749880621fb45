package org.tandem.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.tandem.compliance.Gate;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.compliance.names.NoNames;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.event.Step;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// A payment whose lists change between gate and log goes before the gate again, but not for ever.
class ClearingAgainTest {
    private static final Currency BYN = new Currency("BYN", 2);

    private final Gate gate = new Gate(new NoNames("held, so that the epoch is the network's"));
    private final List<Command.SubmitPayment> seen = new ArrayList<>();

    @Test
    void a_payment_of_the_lists_before_is_cleared_by_those_in_force() {
        gate.networkEpoch(1);
        Command.SubmitPayment first = command();
        gate.networkEpoch(2);

        assertThat(submit(first, () -> 2)).isInstanceOf(Outcome.Applied.class);

        assertThat(seen).extracting(it -> clearance(it).listEpoch()).containsExactly(1L, 2L);
        assertThat(clearance(seen.getLast()).content())
                .isEqualTo(clearance(first).content());
        assertThat(seen.getLast().originalMessage()).isEqualTo(first.originalMessage());
    }

    @Test
    void a_gate_that_learns_of_the_lists_later_is_waited_for() {
        gate.networkEpoch(1);

        Outcome outcome = submit(command(), () -> {
            if (seen.size() == 3) {
                gate.networkEpoch(2);
            }
            return 2;
        });

        assertThat(outcome).isInstanceOf(Outcome.Applied.class);
        assertThat(seen).extracting(it -> clearance(it).listEpoch()).containsExactly(1L, 1L, 1L, 2L);
    }

    @Test
    void after_so_many_times_the_refusal_is_told() {
        gate.networkEpoch(1);

        Outcome outcome = submit(command(), () -> 2);

        assertThat(outcome).isEqualTo(new Outcome.Refused(Reason.RR04, "other lists"));
        assertThat(seen).hasSize(1 + ClearingAgain.TIMES_MAX);
    }

    @Test
    void any_other_refusal_is_told_at_once() {
        Outcome.Refused known = new Outcome.Refused(Reason.AM05, "known with other content");
        ClearingAgain again = new ClearingAgain(
                command -> {
                    seen.add((Command.SubmitPayment) command);
                    return CompletableFuture.completedFuture(step(known));
                },
                gate,
                Runnable::run,
                Duration.ZERO);

        assertThat(again.submit(command(), subject()).join().outcome()).isEqualTo(known);
        assertThat(seen).hasSize(1);
    }

    private Outcome submit(Command.SubmitPayment first, LongSupplier inForce) {
        ClearingAgain again = new ClearingAgain(
                command -> {
                    Command.SubmitPayment payment = (Command.SubmitPayment) command;
                    seen.add(payment);
                    boolean fits = clearance(payment).listEpoch() == inForce.getAsLong();
                    return CompletableFuture.completedFuture(
                            step(fits ? Outcome.Applied.INSTANCE : new Outcome.Refused(Reason.RR04, "other lists")));
                },
                gate,
                Runnable::run,
                Duration.ZERO);
        return again.submit(first, subject()).join().outcome();
    }

    private static Clearance clearance(Command.SubmitPayment it) {
        return Objects.requireNonNull(it.clearance());
    }

    private static Step step(Outcome outcome) {
        return new Step(1, 1, outcome, List.of());
    }

    private Command.SubmitPayment command() {
        ScreeningSubject it = subject();
        return new Command.SubmitPayment(
                it.uetr(),
                it.kind(),
                it.debtorAgent(),
                it.creditorAgent(),
                it.quote(),
                it.source(),
                it.targetCurrency(),
                it.targetMinor(),
                null,
                1,
                it.messageDigestHigh(),
                it.messageDigestLow(),
                gate.clear(it),
                new byte[] {1, 2});
    }

    private static ScreeningSubject subject() {
        return new ScreeningSubject(
                new Uetr(0x1234_5678_9abc_4000L, 0x8000_0000_0000_0001L),
                PaymentKind.FINANCIAL_INSTITUTION,
                Bic.of("MNMBBY20"),
                Bic.of("VLGTRU20"),
                QuoteId.NONE,
                Money.parse("10.00", BYN),
                BYN,
                0,
                5,
                6,
                List.of(),
                List.of());
    }
}
